// A table of parties by columns, each figure a door to its passages.

import { html, nothing, type TemplateResult } from "lit";
import type { Plural } from "../translations/plural.js";
import type { Desk } from "./desk.js";
import { partyWords } from "./party.js";
import { type Order, type Row, sorted } from "./tally.js";

/** What a matrix shows. */
export interface Grid {
  /** Unique in the element. */
  id: string;
  heading: string;
  /** What stands in the first column. */
  rowHeading: string;
  columns: { heading: TemplateResult | string; name: string }[];
  rows: readonly Row[];
  /** What is counted. */
  counted: Plural;
}

/** A row with what its figures count. */
type Counted = Pick<Row, "key" | "name" | "cells">;

/** More columns than this do not fit on paper, where the lists by item carry what the matrix does. */
const MOST_PRINTED = 8;

export class Matrix {
  #order: Order = "name";
  #reversed = false;
  /** How often in a row the cell that was chosen last has been chosen. */
  #turn = { cell: "", count: 0 };

  constructor(
    private readonly desk: Desk,
    private readonly grid: Grid,
  ) {}

  render(): TemplateResult | typeof nothing {
    const { wording, printing } = this.desk;
    const { id, heading, rowHeading, columns } = this.grid;
    if (printing && columns.length > MOST_PRINTED) return nothing;
    const words = wording.messages.matrix;
    return html`
      <h3 id=${id}>${heading}</h3>
      <p class="quiet no-print">${words.hint}</p>
      <div class="scroll" role="region" aria-labelledby=${id} tabindex="0">
        <table class="matrix" aria-labelledby=${id} part="matrix">
          <thead>
            <tr>
              ${this.#column("name", rowHeading)} ${columns.map((column, index) => this.#column(index, column.heading))}
              ${this.#column("total", words.total)}
            </tr>
          </thead>
          <tbody>
            ${this.#sorted().map((row) => this.#row(row, partyWords(row.party, this.desk)))}
          </tbody>
          <tfoot>
            ${this.#totals()}
          </tfoot>
        </table>
      </div>
    `;
  }

  #column(order: Order, heading: TemplateResult | string): TemplateResult {
    const ascending = (order === "name") !== this.#reversed;
    const direction = ascending ? "ascending" : "descending";
    return html`
      <th scope="col" aria-sort=${order === this.#order ? direction : nothing}>
        <button type="button" class="sort" @click=${() => this.#sort(order)}>${heading}<span class="arrow" aria-hidden="true"></span></button>
      </th>
    `;
  }

  #row(row: Counted, heading: unknown): TemplateResult {
    const { key, name, cells } = row;
    const columns = this.grid.columns.map((column) => column.name);
    return html`
      <tr>
        <th scope="row">${heading}</th>
        ${cells.map((entries, column) => html`<td>${this.#cell(`${key}/${column}`, name, columns[column]!, entries)}</td>`)}
        <td>${this.total(row)}</td>
      </tr>
    `;
  }

  /** Of each column, all that it counts. */
  #totals(): TemplateResult {
    const { columns, rows } = this.grid;
    const cells = columns.map((_, column) => rows.flatMap((row) => row.cells[column]!));
    const name = this.desk.wording.messages.matrix.total;
    return this.#row({ key: "", name, cells }, name);
  }

  /** The figure of a row, a door to everything in it. */
  total({ key, name, cells }: Counted): TemplateResult | typeof nothing {
    return this.#cell(`${key}/total`, name, this.desk.wording.messages.matrix.total, cells.flat());
  }

  /** Chosen again, a cell leads to its next passage. */
  #cell(cell: string, party: string, column: string, entries: readonly string[]): TemplateResult | typeof nothing {
    const { wording, chosen } = this.desk;
    if (entries.length === 0) return nothing;
    const next = this.#turn.cell === cell ? this.#turn.count % entries.length : 0;
    const counted = wording.count(this.grid.counted, entries.length);
    const name = wording.say(wording.messages.matrix.cell, { party, column, counted });
    return html`<button
      type="button"
      class="door"
      data-entry=${entries[next]!}
      aria-label=${name}
      aria-current=${chosen !== undefined && entries.includes(chosen.key) ? "true" : nothing}
      @click=${() => this.#chose(cell)}
    >${wording.number(entries.length)}</button>`;
  }

  #chose(cell: string): void {
    this.#turn = { cell, count: this.#turn.cell === cell ? this.#turn.count + 1 : 1 };
  }

  #sorted(): Row[] {
    const rows = sorted(this.grid.rows, this.#order, this.desk.wording.compare);
    return this.#reversed ? rows.reverse() : rows;
  }

  /** By a column; the other way round where it is by that one already. */
  #sort(order: Order): void {
    this.#reversed = order === this.#order && !this.#reversed;
    this.#order = order;
    this.desk.requestUpdate();
  }
}
