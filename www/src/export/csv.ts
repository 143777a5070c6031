// CSV as spreadsheets open it right: UTF-8 with a byte order mark, CRLF, quotes doubled (RFC 4180). The
// crate writes the same form, with the names of the fields for columns; this one has the reader's words.

import type { Cell, Table } from "./tables.js";

/** A table; its last record is a footer that says where it comes from. */
export function csv({ columns, rows }: Table, footer: string): string {
  const last = columns.map((_, index) => (index === 0 ? footer : ""));
  const lines = [columns, ...rows, last].map((cells) => cells.map(field).join(","));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`;
}

function field(cell: Cell): string {
  const text = inert(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet would calculate what begins like a formula, full-width signs included in East Asian versions; an
 *  apostrophe before the sign makes it text. A cell may begin behind a semicolon, too, where those of some countries
 *  cut; white space and quotes in front may be dropped. */
export function inert(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  return (cell ?? "")
    .replace(/(^|[;\t\r\n])([\s\u0085"]*)(?=[=+\-@＝＋－＠])/g, "$1$2'")
    .replace(/^[\t\r\n]/, "'$&");
}
