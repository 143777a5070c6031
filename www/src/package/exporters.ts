// A report as files that other programs read. What makes them is loaded when first asked for.

import type { Language, Report } from "./types.js";

/** The tables of a report. */
export type TableName = "recommendations" | "attendance" | "speakers" | "documents" | "checks";

/** One table as CSV for spreadsheets (RFC 4180, with a byte order mark); headings in the language given, or the report's. */
export async function toCsv(report: Report, table: TableName, language: Language = report.language): Promise<string> {
  const { csv, tableOf, wordingIn } = await import("./formats.js");
  return csv(tableOf(table, report, wordingIn(language)));
}

/** The whole report as Markdown; of the text only its length and its SHA-256 are written. */
export async function toMarkdown(report: Report, text: string, language: Language = report.language): Promise<string> {
  const { formats, wordingIn } = await import("./formats.js");
  return (await formats.md({ report, text, wording: wordingIn(language) })).text();
}

/** The whole report as a workbook, a sheet for each table. */
export async function toXlsx(report: Report, text: string, language: Language = report.language): Promise<Blob> {
  const { formats, wordingIn } = await import("./formats.js");
  return formats.xlsx({ report, text, wording: wordingIn(language) });
}
