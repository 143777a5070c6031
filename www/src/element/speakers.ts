// Who spoke under each agenda item.

import { html, nothing, type TemplateResult } from "lit";
import type { ItemSpeakers, SpeakerRole, Statement } from "../package/types.js";
import type { Wording } from "../translations/wording.js";
import { itemsName } from "./agenda-items.js";
import { bar } from "./bars.js";
import type { Desk } from "./desk.js";
import { door } from "./doors.js";
import { keys } from "./entries.js";
import { Matrix } from "./matrix.js";
import { partyKey, partyName, partyWords, roles } from "./party.js";
import { quote } from "./quote.js";
import { mostActive, type Row, rowsOf, statementsByItem } from "./tally.js";

export class SpeakersView {
  readonly #rows: Row[];
  readonly #matrix: Matrix;

  constructor(private readonly desk: Desk) {
    const { report, wording } = desk;
    const { speakers: words, counted } = wording.messages;
    this.#rows = rowsOf(statementsByItem(report.speakers), report.speakers.length);
    this.#matrix = new Matrix(desk, {
      id: "matrix",
      heading: words.matrix,
      rowHeading: words.delegation,
      columns: report.speakers.map((item) => ({ heading: itemHeading(item, desk), name: itemName(item, wording) })),
      rows: this.#rows,
      counted: counted.statements,
    });
  }

  render(): TemplateResult {
    const { report, wording } = this.desk;
    if (report.speakers.length === 0) return html`<p class="quiet">${wording.messages.speakers.none}</p>`;
    const most = Math.max(1, ...report.speakers.map(({ byRole }) => sum(Object.values(byRole))));
    return html`
      <section>
        ${report.speakers.map((item, index) => this.#item(item, index, most))}
      </section>
      ${this.#rows.length === 0 ? nothing : html`<section>${this.#matrix.render()} ${this.#mostActive()}</section>`}
    `;
  }

  #mostActive(): TemplateResult | typeof nothing {
    const { wording } = this.desk;
    const active = mostActive(this.#rows, wording.compare);
    if (active.length === 0) return nothing;
    return html`
      <h4>${wording.messages.speakers.mostActive}</h4>
      <ul class="names most-active">
        ${active.map((row) => html`<li>${partyWords(row.party, this.desk)} <span class="count">${this.#matrix.total(row)}</span></li>`)}
      </ul>
    `;
  }

  #item(item: ItemSpeakers, index: number, most: number): TemplateResult {
    const { report, wording } = this.desk;
    const words = wording.messages.speakers;
    const { agendaItems, title, byRole, delegations, declared } = item;
    const spoken = roles.filter((role) => byRole[role] > 0);
    return html`
      <section class="speakers-item">
        <h3 id="item-${index}">
          ${itemHeading(item, this.desk)}${title === null || agendaItems.length === 0
            ? nothing
            : html` <span class="title">${quote(title, report.language, wording)}</span>`}
        </h3>
        ${this.#considered(item)}
        <div class="tally">
          ${bar(spoken.map((role) => ({ pattern: role, value: byRole[role] })), most)}
          <b>${wording.count(wording.messages.counted.delegations, delegations)}</b>
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
    const words = wording.messages.speakers;
    if (considered.length === 0) return nothing;
    const sittings = considered.map(({ meeting, date }) => {
      // "1st", of which some languages want the number only
      const sitting = wording.say(words.considered, { meeting, number: parseInt(meeting) || meeting });
      return date === null ? sitting : wording.say(words.consideredOn, { meeting: sitting, date: wording.date(date) });
    });
    return html`<p class="quiet">${sittings.join(" · ")}</p>`;
  }

  #role({ statements, byRole }: ItemSpeakers, index: number, role: SpeakerRole): TemplateResult {
    const { wording } = this.desk;
    const made = [...statements.entries()].filter(([, statement]) => statement.role === role);
    const speakers = new Set(made.map(([, { speaker }]) => partyKey(speaker))).size;
    // who spoke twice is not two States
    const n = byRole[role];
    const count = speakers === n ? wording.number(n) : wording.count(wording.messages.counted.statements, n);
    return html`
      <h4><span class="swatch piece" data-pattern=${role} aria-hidden="true"></span>${wording.messages.roles[role]} <span class="count">${count}</span></h4>
      <ul class="names">
        ${made.map(([place, statement]) => this.#statement(statement, keys.statement(index, place)))}
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
        ${door(key, partyWords(speaker, this.desk))}${more.length > 0 ? html` <span class="quiet">${more.join(" · ")}</span>` : nothing}
      </li>
    `;
  }
}

/** "Item 2", "Items 3 and 4", or the heading of a chapter without a number. */
function itemHeading(item: ItemSpeakers, { report, wording }: Desk): TemplateResult {
  const name = itemName(item, wording);
  return item.agendaItems.length === 0 && item.title !== null ? quote(name, report.language, wording) : html`${name}`;
}

function itemName({ agendaItems, title }: ItemSpeakers, wording: Wording): string {
  return itemsName(agendaItems, wording) || (title ?? wording.messages.speakers.noItem);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
