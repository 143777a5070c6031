// The whole report as Markdown: the meeting, then table after table.

import type { Cell, Table } from "./tables.js";

/** A document with a heading, some lines about it, tables, and a last line on where it comes from. */
export function markdown(heading: string, about: readonly string[], tables: readonly Table[], provenance: string): string {
  const parts = [`# ${escaped(heading)}`, ...about.map(escaped), ...tables.flatMap(tableLines), `---`, escaped(provenance)];
  return `${parts.join("\n\n")}\n`;
}

function tableLines({ title, columns, rows }: Table): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly Cell[]): string => `| ${cells.map((cell) => escaped(String(cell ?? ""))).join(" | ")} |`;
  return [`## ${escaped(title)}`, [line(columns), `|${" --- |".repeat(columns.length)}`, ...rows.map(line)].join("\n")];
}

/** What Markdown or HTML would take for markup stands as it was written, on one line; as the crate escapes it. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&$#!]/g, "\\$&").replaceAll("\r", "").replaceAll("\n", "<br>");
}
