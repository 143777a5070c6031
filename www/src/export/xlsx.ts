// One workbook with a sheet for each table. The library is loaded when the first is asked for.

import type { Wording } from "../translations/wording.js";
import type { Cell, Table } from "./tables.js";

/** Longest text that a cell of a workbook holds, in UTF-16 code units. */
const LONGEST_CELL = 32_767;
/** Width of a column, in characters. */
const WIDTH = { least: 8, most: 60 };

/** How many cells are longer than a workbook allows. */
export const cutCells = (tables: readonly Table[]): number =>
  tables.flatMap(({ rows }) => rows.flat()).filter((cell) => isTooLong(cell)).length;

const isTooLong = (cell: Cell): cell is string => typeof cell === "string" && cell.length > LONGEST_CELL;

/** What stands on a sheet. */
type Sheet = Pick<Table, "title" | "columns" | "rows">;

/** Tables without rows get no sheet; `about` is the last sheet. A cell that had to be cut says so. */
export async function workbook(tables: readonly Sheet[], about: Sheet, wording: Wording): Promise<Blob> {
  const { default: writeXlsxFile } = await import("write-excel-file/universal");
  const { cut } = wording.messages.takeaway;
  const written = [...tables.filter(({ rows }) => rows.length > 0), about];
  return writeXlsxFile(
    written.map((table) => ({
      data: [table.columns.map(heading), ...table.rows.map((row) => row.map((cell) => value(isTooLong(cell) ? `${cut} ${cell}`.slice(0, LONGEST_CELL) : cell)))],
      sheet: sheetName(table.title),
      columns: table.columns.map((_, column) => ({ width: widthOf(table, column) })),
      stickyRowsCount: 1,
      rightToLeft: wording.direction === "rtl",
    })),
  ).toBlob();
}

const heading = (text: string) => ({ value: text, type: String, fontWeight: "bold" as const });

/** Strings stay strings: a cell that begins like a formula is none. */
function value(cell: Cell) {
  if (cell === null) return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  return { value: cell, type: String, wrap: true, alignVertical: "top" as const };
}

function widthOf({ columns, rows }: Sheet, column: number): number {
  const lengths = rows.map((row) => String(row[column] ?? "").length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), columns[column]!.length);
  return Math.min(WIDTH.most, Math.max(WIDTH.least, longest + 2));
}

/** Spreadsheets allow 31 characters, and not all. */
const sheetName = (title: string): string => title.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
