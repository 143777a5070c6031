// Files are made, read back, and hold what the report holds.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import { parse as parseCsv } from "csv-parse/sync";
import readWorkbook from "read-excel-file/node";
import { csv, inert } from "../../www/src/export/csv.ts";
import type { Table } from "../../www/src/export/tables.ts";
import { workbook } from "../../www/src/export/xlsx.ts";
import type * as Package from "../../www/src/package/index.ts";
import type { Report } from "../../www/src/package/types.ts";
import type { Wording } from "../../www/src/translations/wording.ts";
import { done, element, expect, open, openSample, paste, read, reportOf, sample, show, test } from "./support.ts";
import { tablesOf } from "./tables.ts";

const [, version] = read("Cargo.toml").match(/^version = "(.+)"$/m)!;

async function downloaded(page: Page, ask: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const waiting: Promise<Download> = page.waitForEvent("download");
  await ask();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const fromMenu = (page: Page, format: string) =>
  downloaded(page, async () => {
    await page.locator(".menu summary").click();
    await page.locator(`[data-format=${format}]`).click();
  });

const csvOf = (page: Page) => downloaded(page, () => page.getByRole("button", { name: "Table as CSV" }).click());

/** Records of a CSV, without its byte order mark. */
const parse = (csv: string): string[][] => parseCsv(csv, { bom: true });

/** Cells of the sheets of a workbook as text, by the names of the sheets. */
async function sheetsOf(bytes: Buffer): Promise<Map<string, string[][]>> {
  const sheets = await readWorkbook(bytes, { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map((cell) => String(cell ?? "")))]));
}

/** Rows of the same length: trailing empty cells may or may not be written. */
const trimmed = (rows: string[][]): string[][] => rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1));

/** What a table holds, as a spreadsheet keeps it: signs that would open a formula are made inert in CSV. */
const inertOf = (rows: string[][]): string[][] => rows.map((row) => row.map(inert));

const documents = [
  { text: sample(), language: "en" },
  { text: read("tests/corpus/review.fr.txt"), language: "fr" },
  { text: read("tests/corpus/variety/women.en.txt"), language: "ar" },
] as const;

for (const { text, language } of documents) {
  test(`CSV and XLSX hold every table that the JSON tells, cell by cell, in ${language}`, async ({ page }) => {
    await open(page, language);
    await paste(page, text);
    await done(page);
    const report = await reportOf(page);
    const { name, bytes } = await fromMenu(page, "json");
    expect(name).toMatch(/\.json$/);
    const { origin, ...rest } = JSON.parse(bytes.toString()) as Report & { origin: unknown };
    expect(rest).toEqual(report);
    const sha256 = createHash("sha256").update(text).digest("hex");
    expect(origin).toEqual({ version, options: { displayLanguage: language }, sha256 });

    const workbook = await sheetsOf((await fromMenu(page, "xlsx")).bytes);
    const footer = workbook.get("Rapporteur")!.flat().at(-1)!;
    for (const part of [version, `displayLanguage: "${language}"`, sha256]) expect(footer).toContain(part);
    for (const [view, told] of Object.entries(tablesOf(rest, language))) {
      await show(page, view);
      const file = await downloaded(page, () => page.locator("[data-take=csv]").click());
      expect(file.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      const rows = parse(file.bytes.toString());
      expect(rows.pop()![0], view).toBe(footer);
      expect(rows, view).toEqual(inertOf(told));
      const sheet = workbook.get(await page.locator(`#tab-${view}`).innerText());
      expect(trimmed(sheet ?? []), view).toEqual(told.length === 1 ? [] : trimmed(told));
    }
  });
}

test("the page's CSV says what the package's says", async ({ page }) => {
  const { csv: packaged } = (await import(new URL("../../dist/npm/package/index.js", import.meta.url).href)) as typeof Package;
  await openSample(page);
  /** Columns whose cells are no words of the page's, by their names here and there. */
  const columns = {
    recommendations: { Text: "text", "Agenda item": "agendaItems", Headings: "headings", Introduction: "introduction", Paragraph: "paragraph" },
    attendance: { Participant: "displayName", Code: "code", "As written": "name", Paragraph: "paragraph" },
    speakers: { "Agenda item": "agendaItems", Title: "title", Speaker: "displayName", Code: "code", "As written": "name", Paragraph: "paragraph" },
    documents: { Symbol: "symbol", "Agenda item": "agendaItems", Title: "title" },
  } as const;
  for (const [table, names] of Object.entries(columns) as [keyof typeof columns, Record<string, string>][]) {
    await show(page, table);
    const here = parse((await csvOf(page)).bytes.toString()).slice(0, -1);
    const there = parse(await packaged(sample(), { table, displayLanguage: "en" })).slice(0, -1);
    const column = (rows: string[][], name: string): string[] => rows.slice(1).map((row) => row[rows[0]!.indexOf(name)]!);
    for (const [ours, theirs] of Object.entries(names)) expect(column(here, ours), `${table}: ${ours}`).toEqual(column(there, theirs));
  }
});

test("a field of a CSV is written as the crate writes it", () => {
  // the crate's own test has the same cases
  const cases = JSON.parse(read("tests/corpus/csv-fields.json")) as [string, string][];
  for (const [value, field] of cases) {
    expect(csv({ name: "checks", title: "", columns: ["c"], rows: [[value]] }, "footer")).toBe(`\uFEFFc\r\n${field}\r\nfooter\r\n`);
  }
});

test("whatever stands in a cell, a table is read back as it was, and no cell opens a formula", async () => {
  const pieces = ["=", "+", "-", "@", "\t", "\n", '"', "'", ",", ";", "<b>", "&amp;", "]]>", "|", "\\", "\u0000", "\u001B", "\u202E", "\uFEFF", " ", "a", "法"];
  // the same each time: every piece behind and before every other
  const values = pieces.flatMap((first) => pieces.map((second, place) => `${first}${second}${pieces[(place * 7) % pieces.length]}x`));
  const table: Table = { name: "checks", title: "Checks", columns: ["a"], rows: values.map((value) => [value]) };
  const rows = parse(csv(table, "footer")).slice(1, -1).flat();
  expect(rows).toEqual(values.map(inert));
  for (const row of rows) expect(row).not.toMatch(/^[\s"\uFEFF]*[=+\-@]|^[\t\n]/u);
  const about: Table = { name: "checks", title: "About", columns: ["b"], rows: [["footer"]] };
  const wording = { messages: { takeaway: { cut: "" } }, direction: "ltr" } as unknown as Wording;
  const sheets = await sheetsOf(Buffer.from(await (await workbook([table], about, wording)).arrayBuffer()));
  // what XML cannot hold is not there
  expect(sheets.get("Checks")!.slice(1).flat()).toEqual(values.map((value) => value.replace(/[\0\u001B]/g, "")));
});

test("cells that look like formulas are text", async ({ page }) => {
  const formula = "=HYPERLINK(1)，应当鼓励缔约国。";
  await open(page);
  await paste(page, sample().replace(/^(6\. )/m, `$1${formula}`));
  const { bytes } = await csvOf(page);
  expect(bytes.toString()).toContain("'=HYPERLINK");
  const recommendations = (await sheetsOf((await fromMenu(page, "xlsx")).bytes)).get("Recommendations")!;
  expect(recommendations.flat().some((value) => value.startsWith("=HYPERLINK"))).toBe(true);
});

test("a cell too long for a workbook says that it was cut, and so does the page", async ({ page }) => {
  const long = "毒品".repeat(20_000);
  await open(page);
  await paste(page, sample().replace(/^(6\. )/m, `$1应当鼓励缔约国${long}。`));
  const sheet = (await sheetsOf((await fromMenu(page, "xlsx")).bytes)).get("Recommendations")!;
  const cut = sheet.flat().filter((cell) => cell.includes("毒品毒品"));
  expect(cut.map((cell) => cell.length)).toEqual([32_767]);
  expect(cut[0]).toMatch(/^\[Cut: /);
  await expect(element(page).getByRole("status").last()).toContainText("[Cut: a cell of a workbook holds 32,767 characters");
  expect((await csvOf(page)).bytes.toString()).toContain(long);
});

test("a selection is saved as CSV, and nothing else", async ({ page }) => {
  await openSample(page);
  await element(page).getByRole("checkbox", { name: "Select 7", exact: true }).check();
  await element(page).getByRole("checkbox", { name: "Select 6", exact: true }).check();
  const { bytes } = await downloaded(page, () => page.getByRole("button", { name: "Save 2 as CSV" }).click());
  const { recommendations } = await reportOf(page);
  const rows = parse(bytes.toString()).slice(1, -1);
  expect(rows.map(([number, paragraph]) => [number, paragraph])).toEqual([["6", "6"], ["7", "7"]]);
  expect(rows.map((row) => row[2])).toEqual(recommendations.slice(0, 2).map(({ text }) => text));
});

test("Markdown carries every table and where it comes from", async ({ page }) => {
  await openSample(page);
  const { bytes } = await fromMenu(page, "md");
  const lines = bytes.toString().split("\n");
  expect(lines[0]).toBe("# 贩运人口问题工作组");
  for (const heading of ["Recommendations", "Attendance", "Speakers", "Documents", "Checks"]) expect(lines).toContain(`## ${heading}`);
  const sha256 = createHash("sha256").update(sample()).digest("hex");
  for (const part of [version, 'displayLanguage: "en"', sha256]) expect(lines.findLast((line) => line !== "")).toContain(part);
  // the second cell of a recommendation is the paragraph that it stands in
  const { recommendations } = await reportOf(page);
  const section = lines.slice(lines.indexOf("## Recommendations"), lines.indexOf("## Attendance"));
  const rows = section.filter((line) => recommendations.some(({ number }) => line.startsWith(`| ${number} |`)));
  expect(rows.map((row) => row.split(" | ")[1])).toEqual(recommendations.map(({ number }) => String(Number.parseInt(number!))));
});

test("a table is copied as rich text and as TSV", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSample(page);
  await show(page, "documents");
  await page.getByRole("button", { name: "Copy the table" }).click();
  await expect(element(page).getByRole("status").last()).toHaveText("Copied.");
  const { documents } = await reportOf(page);
  const [plain, rich] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(["text/plain", "text/html"].map(async (type) => (await item!.getType(type)).text()));
  });
  const rows = plain!.trimEnd().split("\n").map((line) => line.split("\t"));
  expect(rows.slice(1).map(([symbol]) => symbol)).toEqual(documents.map(({ symbol }) => symbol));
  expect(rich!.match(/<tr>/g)).toHaveLength(documents.length + 1);
});

test("on paper stands every part, and no tool", async ({ page }) => {
  await openSample(page);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  for (const heading of ["Recommendations", "Attendance", "Speakers", "Documents", "Checks"]) {
    await expect(element(page).getByRole("heading", { level: 2, name: heading })).toBeVisible();
  }
  for (const tool of [page.locator("form, select"), element(page).locator("input, .menu, .tabs, .passages")]) {
    await expect(tool.filter({ visible: true })).toHaveCount(0);
  }
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await expect(page.getByRole("tabpanel")).toBeVisible();
});
