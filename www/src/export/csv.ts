// CSV as spreadsheets open it right: UTF-8 with a byte order mark, CRLF, quotes doubled (RFC 4180).

import type { Cell, Table } from "./tables.js";

export function csv({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((cells) => cells.map(field).join(","));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`;
}

function field(cell: Cell): string {
  const text = inert(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet would calculate what begins like a formula; an apostrophe before it makes it text. */
export function inert(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  return /^[=+\-@\t\r]/.test(cell ?? "") ? `'${cell}` : (cell ?? "");
}
