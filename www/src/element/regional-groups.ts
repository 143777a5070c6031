// States by the electoral groups of the United Nations, as bars that unfold to the States they count.

import { html, nothing, type TemplateResult } from "lit";
import { bar } from "./bars.js";
import type { Desk } from "./desk.js";
import { door } from "./doors.js";
import { partyName, partyWords, type Presence } from "./party.js";

/** In the order in which the United Nations lists them. */
const groups = ["africa", "asiaPacific", "easternEurope", "latinAmericaCaribbean", "westernEuropeAndOthers"] as const;

type Group = (typeof groups)[number];

/** What the bars show. */
export interface Groups {
  /** Unique in the element. */
  id: string;
  heading: string;
  states: readonly Presence[];
  /** What a State adds to the figure of its group. */
  weight(state: Presence): number;
}

export class RegionalGroups {
  readonly #members: ReadonlyMap<Group, Presence[]>;
  readonly #unfolded = new Set<Group>();

  constructor(
    private readonly desk: Desk,
    private readonly shown: Groups,
  ) {
    const membersOf = (group: Group): Presence[] => shown.states.filter(({ party }) => party.regionalGroup === group);
    this.#members = new Map(groups.map((group) => [group, membersOf(group)]));
  }

  render(): TemplateResult {
    const { id, heading } = this.shown;
    const most = Math.max(1, ...groups.map((group) => this.#figure(group)));
    return html`
      <h3 id=${id}>${heading}</h3>
      <table class="bars" aria-labelledby=${id}>
        <tbody>
          ${groups.map((group) => this.#row(group, most))}
        </tbody>
      </table>
    `;
  }

  #figure(group: Group): number {
    return this.#members.get(group)!.reduce((sum, state) => sum + this.shown.weight(state), 0);
  }

  #row(group: Group, most: number): TemplateResult {
    const { wording } = this.desk;
    const figure = this.#figure(group);
    const unfolded = this.#unfolded.has(group);
    const name = wording.messages.groups[group];
    const number = wording.number(figure);
    return html`
      <tr>
        <th scope="row">${name}</th>
        <td class="number">
          ${figure === 0
            ? number
            : html`<button type="button" class="door" aria-expanded=${unfolded} aria-label="${name}: ${number}" @click=${() => this.#turn(group)}>
                ${number}
              </button>`}
        </td>
        <td>${bar([{ pattern: "state", value: figure }], most)}</td>
      </tr>
      ${unfolded ? html`<tr><td colspan="3">${this.#names(group)}</td></tr>` : nothing}
    `;
  }

  /** Each State with a door to each passage that names it. */
  #names(group: Group): TemplateResult {
    const { wording } = this.desk;
    return html`
      <ul class="names">
        ${this.#members.get(group)!.map(({ party, entries }) => {
          const [name, words] = [partyName(party), partyWords(party, this.desk)];
          if (entries.length === 1) return html`<li>${door(entries[0]!, words)}</li>`;
          const numbers = entries.map((_, index) => wording.number(index + 1));
          return html`<li>${words} <span class="count">${numbers.map((number, index) => html`${door(entries[index]!, number, `${name} ${number}`)} `)}</span></li>`;
        })}
      </ul>
    `;
  }

  #turn(group: Group): void {
    if (!this.#unfolded.delete(group)) this.#unfolded.add(group);
    this.desk.requestUpdate();
  }
}
