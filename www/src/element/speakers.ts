// Who spoke under each agenda item.

import { html, nothing, type TemplateResult } from "lit";
import type { ItemSpeakers, SpeakerRole, Statement } from "../package/types.js";
import { bar } from "./bars.js";
import type { Desk } from "./desk.js";
import { door } from "./doors.js";
import { keys } from "./entries.js";
import { Matrix } from "./matrix.js";
import { partyName, roles } from "./party.js";
import { quote } from "./quote.js";

export class SpeakersView {
  readonly #matrix: Matrix;

  constructor(private readonly desk: Desk) {
    this.#matrix = new Matrix(desk);
  }

  render(): TemplateResult {
    const { report, wording } = this.desk;
    if (report.speakers.length === 0) return html`<p class="quiet">${wording.messages.speakers.none}</p>`;
    const most = Math.max(1, ...report.speakers.map(({ byRole }) => sum(Object.values(byRole))));
    return html`
      <section>
        <h3>${wording.messages.speakers.byItem}</h3>
        ${report.speakers.map((item, index) => this.#item(item, index, most))}
      </section>
      ${this.#matrix.render()}
    `;
  }

  #item(item: ItemSpeakers, index: number, most: number): TemplateResult {
    const { report, wording } = this.desk;
    const words = wording.messages.speakers;
    const { agendaItems, title, byRole, delegations, declared } = item;
    const spoken = roles.filter((role) => byRole[role] > 0);
    return html`
      <section class="speakers-item">
        <h4 id="item-${index}">
          ${itemHeading(item, this.desk)}${title === null || agendaItems.length === 0
            ? nothing
            : html` <span class="title">${quote(title, report.language, wording)}</span>`}
        </h4>
        ${this.#considered(item)}
        <div class="tally">
          ${bar(spoken.map((role) => ({ pattern: role, value: byRole[role] })), most)}
          <b>${wording.count(words.delegations, delegations)}</b>
          ${declared.delegations === undefined || declared.delegations === delegations
            ? nothing
            : html`<span class="quiet">${wording.say(words.declared, { n: declared.delegations })}</span>`}
        </div>
        <div class="by-role">${spoken.map((role) => this.#role(item, index, role))}</div>
      </section>
    `;
  }

  #considered({ considered }: ItemSpeakers): TemplateResult | typeof nothing {
    const { wording } = this.desk;
    if (considered.length === 0) return nothing;
    const sittings = considered.map(({ meeting, date }) => {
      const sitting = wording.say(wording.messages.speakers.considered, { meeting });
      return date === null ? sitting : `${sitting}, ${wording.date(date)}`;
    });
    return html`<p class="quiet">${sittings.join(" · ")}</p>`;
  }

  #role({ statements, byRole }: ItemSpeakers, index: number, role: SpeakerRole): TemplateResult {
    const { wording } = this.desk;
    return html`
      <h5><span class="swatch piece" data-pattern=${role} aria-hidden="true"></span>${wording.count(wording.messages.roles[role], byRole[role])}</h5>
      <ul class="names">
        ${[...statements.entries()]
          .filter(([, statement]) => statement.role === role)
          .map(([place, statement]) => this.#statement(statement, keys.statement(index, place)))}
      </ul>
    `;
  }

  #statement({ speaker, affiliation, onBehalfOf, form }: Statement, key: string): TemplateResult {
    const { wording, chosen } = this.desk;
    const { messages } = wording;
    const more = [
      affiliation === null ? undefined : partyName(affiliation),
      form === "statement" ? undefined : messages.forms[form],
      onBehalfOf.length === 0
        ? undefined
        : wording.say(messages.speakers.onBehalfOf, { names: wording.list(onBehalfOf.map(partyName)) }),
    ].filter((part) => part !== undefined);
    return html`
      <li data-row=${key} aria-current=${chosen?.key === key ? "true" : nothing}>
        ${door(key, partyName(speaker))}${more.length > 0 ? html` <span class="quiet">${more.join(" · ")}</span>` : nothing}
      </li>
    `;
  }
}

/** "Item 2", "Items 3 and 4", or the heading of a chapter without a number. */
export function itemHeading({ agendaItems, title }: ItemSpeakers, { report, wording }: Desk): TemplateResult {
  const words = wording.messages.speakers;
  if (agendaItems.length > 0) return html`${itemName(agendaItems, { wording })}`;
  return title === null ? html`${words.noItem}` : quote(title, report.language, wording);
}

/** What a set of agenda items is called; empty for none. */
export function itemName(agendaItems: readonly string[], { wording }: Pick<Desk, "wording">): string {
  const words = wording.messages.speakers;
  if (agendaItems.length === 0) return "";
  return wording.say(agendaItems.length === 1 ? words.item : words.items, { numbers: wording.list(agendaItems) });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
