// The table of delegations by agenda items.

import { html, nothing, type TemplateResult } from "lit";
import type { Desk } from "./desk.js";
import { itemHeading } from "./speakers.js";
import { type Order, type Row, rowsOf, sorted, totals } from "./tally.js";

/** So many of the most active are named above the table. */
const MOST_ACTIVE = 5;

export class Matrix {
  readonly #rows: Row[];
  #order: Order = "name";
  /** How often the cell that was chosen last has been chosen in a row. */
  #turn = { cell: "", count: 0 };

  constructor(private readonly desk: Desk) {
    this.#rows = rowsOf(desk.report.speakers);
  }

  render(): TemplateResult | typeof nothing {
    const { report, wording } = this.desk;
    const words = wording.messages.speakers;
    if (this.#rows.length === 0) return nothing;
    return html`
      <section>
        <h3 id="matrix">${words.matrix}</h3>
        ${this.#mostActive()}
        <p class="quiet no-print">${words.matrixHint}</p>
        <div class="scroll" role="region" aria-labelledby="matrix" tabindex="0">
          <table class="matrix" aria-labelledby="matrix" part="matrix">
            <thead>
              <tr>
                ${this.#column("name", words.delegation)}
                ${report.speakers.map((item, index) => this.#column(index, itemHeading(item, this.desk)))}
                ${this.#column("total", words.total)}
              </tr>
            </thead>
            <tbody>
              ${sorted(this.#rows, this.#order, wording.compare).map((row) => this.#row(row))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">${words.total}</th>
                ${totals(this.#rows, report.speakers.length).map((total) => html`<td>${wording.number(total)}</td>`)}
                <td>${wording.number(this.#rows.reduce((sum, { total }) => sum + total, 0))}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      </section>
    `;
  }

  #mostActive(): TemplateResult | typeof nothing {
    const { wording } = this.desk;
    const words = wording.messages.speakers;
    const active = sorted(this.#rows, "total", wording.compare).slice(0, MOST_ACTIVE).filter(({ total }) => total > 1);
    if (active.length === 0) return nothing;
    const names = active.map(({ name, total }) => `${name} (${wording.number(total)})`);
    return html`<p>${words.mostActive}: ${wording.list(names)}</p>`;
  }

  #column(order: Order, content: TemplateResult | string): TemplateResult {
    const sortedBy = order === this.#order;
    const direction = order === "name" ? "ascending" : "descending";
    return html`
      <th scope="col" aria-sort=${sortedBy ? direction : nothing}>
        <button type="button" class="sort" @click=${() => this.#sort(order)}>${content}<span class="arrow" aria-hidden="true"></span></button>
      </th>
    `;
  }

  #row({ name, cells, total }: Row): TemplateResult {
    const { wording } = this.desk;
    return html`
      <tr>
        <th scope="row">${name}</th>
        ${cells.map((entries, item) => html`<td>${entries.length === 0 ? html`<span class="none">·</span>` : this.#cell(name, entries, item)}</td>`)}
        <td>${wording.number(total)}</td>
      </tr>
    `;
  }

  /** Chosen again, a cell leads to its next passage. */
  #cell(name: string, entries: readonly string[], item: number): TemplateResult {
    const { report, wording, chosen } = this.desk;
    const words = wording.messages.speakers;
    const { agendaItems, title } = report.speakers[item]!;
    const where = agendaItems.length > 0 ? wording.list(agendaItems) : (title ?? words.noItem);
    const statements = wording.count(words.statements, entries.length);
    const cell = entries[0]!;
    const next = this.#turn.cell === cell ? this.#turn.count % entries.length : 0;
    const isChosen = chosen !== undefined && entries.includes(chosen.key);
    return html`<button
      type="button"
      class="door"
      data-entry=${entries[next]!}
      aria-label=${wording.say(words.cell, { party: name, item: where, statements })}
      aria-current=${isChosen ? "true" : nothing}
      @click=${() => this.#chose(cell)}
    >${wording.number(entries.length)}</button>`;
  }

  #chose(cell: string): void {
    this.#turn = { cell, count: this.#turn.cell === cell ? this.#turn.count + 1 : 1 };
  }

  #sort(order: Order): void {
    this.#order = order;
    this.desk.requestUpdate();
  }
}
