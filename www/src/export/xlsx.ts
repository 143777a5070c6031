// One workbook with a sheet for each table. The library is loaded when the first is asked for.

import type { Cell, Table } from "./tables.js";

/** Longest text that a cell of a workbook holds. */
const LONGEST_CELL = 32_767;
/** Width of a column, in characters. */
const WIDTH = { least: 8, most: 60 };

/** Tables without rows get no sheet; `about` is the last sheet. */
export async function workbook(tables: readonly Table[], about: Table, rightToLeft: boolean): Promise<Blob> {
  const { default: writeXlsxFile } = await import("write-excel-file/universal");
  const written = [...tables.filter(({ rows }) => rows.length > 0), about];
  return writeXlsxFile(
    written.map((table) => ({
      data: [table.columns.map(heading), ...table.rows.map((row) => row.map(value))],
      sheet: sheetName(table.title),
      columns: table.columns.map((_, column) => ({ width: widthOf(table, column) })),
      stickyRowsCount: 1,
      rightToLeft,
    })),
  ).toBlob();
}

const heading = (text: string) => ({ value: text, type: String, fontWeight: "bold" as const });

/** Strings stay strings: a cell that begins like a formula is none. */
function value(cell: Cell) {
  if (cell === null) return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  return { value: cell.slice(0, LONGEST_CELL), type: String, wrap: true, alignVertical: "top" as const };
}

function widthOf({ columns, rows }: Table, column: number): number {
  const lengths = rows.map((row) => String(row[column] ?? "").length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), columns[column]!.length);
  return Math.min(WIDTH.most, Math.max(WIDTH.least, longest + 2));
}

/** Spreadsheets allow 31 characters, and not all. */
const sheetName = (title: string): string => title.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
