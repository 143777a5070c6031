// Text of paragraphs and table rows, as a paste would have it: a blank line between paragraphs, a tab
// between cells.

/** Of a table's row: the paragraphs of each cell. */
export type Row = string[][];

/** A row on a line of its own; the paragraphs of its cells one below the other where a cell has several. */
export function rowText(cells: Row): string {
  const filled = cells.map((paragraphs) => paragraphs.map(oneLine).filter(Boolean));
  if (filled.every((paragraphs) => paragraphs.length <= 1)) return filled.map(([text = ""]) => text).join("\t").trim();
  return filled.flat().join("\n");
}

export function tableText(rows: Row[]): string {
  return rows.map(rowText).filter(Boolean).join("\n");
}

export function joinBlocks(blocks: readonly string[]): string {
  const filled = blocks.map((block) => block.replace(/[ \t]+$/gm, "").replace(/^\n+|\n+$/g, "")).filter((block) => block.trim() !== "");
  return filled.map((block) => `${block}\n`).join("\n");
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
