// Files are made, read back, and hold what the report holds.

import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Download, Page } from "@playwright/test";
import { element, expect, open, openSample, paste, reportOf, sample, show, test } from "./support.ts";

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

/** Rows of a CSV, by RFC 4180. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[""]];
  for (const [token] of csv.matchAll(/"(?:[^"]|"")*"|\r\n|,|[^",\r\n]+/g)) {
    if (token === ",") rows.at(-1)!.push("");
    else if (token === "\r\n") rows.push([""]);
    else rows.at(-1)![rows.at(-1)!.length - 1] = token.startsWith('"') ? token.slice(1, -1).replaceAll('""', '"') : token;
  }
  return rows.slice(0, -1);
}

/** Cells of the sheets of a workbook, as text, by the names of the sheets. */
function sheetsOf(bytes: Uint8Array): Map<string, string[][]> {
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));
  const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  const decoded = (text = "") => text.replace(/&(\w+);/g, (_, name: string) => entities[name]!);
  const all = (file: string, pattern: RegExp) => [...(files[file] ?? "").matchAll(pattern)].map(([, found]) => found!);
  const strings = all("xl/sharedStrings.xml", /<si><t[^>]*>(.*?)<\/t><\/si>/gs).map(decoded);
  const rowOf = (row: string): string[] => {
    const cells: string[] = [];
    for (const [, column, attributes, content = ""] of row.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const value = content.match(/<v>(.*?)<\/v>/s)?.[1];
      const isString = attributes!.includes('t="s"') && value !== undefined;
      cells[column!.charCodeAt(0) - 65] = isString ? strings[Number(value)]! : decoded(value);
    }
    return Array.from(cells, (cell) => cell ?? "");
  };
  const names = all("xl/workbook.xml", /<sheet [^>]*name="([^"]*)"/g).map(decoded);
  const sheets = names.map((_, index) => all(`xl/worksheets/sheet${index + 1}.xml`, /<row[^>]*>(.*?)<\/row>/gs).map(rowOf));
  return new Map(names.map((name, index) => [name, sheets[index]!]));
}

/** Rows of the same length: trailing empty cells may or may not be written. */
const trimmed = (rows: string[][]): string[][] => rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1));

test("CSV, XLSX and JSON hold the same recommendations, attendance and speakers", async ({ page }) => {
  await openSample(page);
  const report = await reportOf(page);
  const { name, bytes } = await fromMenu(page, "json");
  expect(name).toMatch(/\.json$/);
  expect(JSON.parse(bytes.toString())).toEqual(report);

  const workbook = sheetsOf((await fromMenu(page, "xlsx")).bytes);
  const expected = {
    recommendations: report.recommendations.map(({ text }) => text),
    attendance: report.attendance.groups.flatMap(({ participants }) => participants.map(({ displayName }) => displayName)),
    speakers: report.speakers.flatMap(({ statements }) => statements.map(({ speaker }) => speaker.displayName)),
  };
  const columns = { recommendations: "Text", attendance: "Participant", speakers: "Speaker" };
  for (const view of ["recommendations", "attendance", "speakers"] as const) {
    await show(page, view);
    const file = await csvOf(page);
    expect(file.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows = parse(file.bytes.toString().slice(1));
    expect(rows.pop()![0]).toMatch(/^Read by Rapporteur .* SHA-256 [0-9a-f]{64}\.$/);
    const column = rows[0]!.indexOf(columns[view]);
    const values = rows.slice(1).map((row) => row[column]!);
    for (const value of expected[view]) expect(values).toContain(value);
    const sheet = workbook.get(await page.locator(`#tab-${view}`).innerText())!;
    expect(trimmed(sheet)).toEqual(trimmed(rows));
  }
});

test("cells that look like formulas are text", async ({ page }) => {
  const formula = "=HYPERLINK(1)，应当鼓励缔约国。";
  await open(page);
  await paste(page, sample().replace(/^(6\. )/m, `$1${formula}`));
  const { bytes } = await csvOf(page);
  expect(bytes.toString()).toContain("'=HYPERLINK");
  const recommendations = sheetsOf((await fromMenu(page, "xlsx")).bytes).get("Recommendations")!;
  expect(recommendations.flat().some((value) => value.startsWith("=HYPERLINK"))).toBe(true);
});

test("Markdown carries every table and where it comes from", async ({ page }) => {
  await openSample(page);
  const { bytes } = await fromMenu(page, "md");
  const lines = bytes.toString().split("\n");
  expect(lines[0]).toBe("# 贩运人口问题工作组");
  for (const heading of ["Recommendations", "Attendance", "Speakers", "Documents", "Checks"]) expect(lines).toContain(`## ${heading}`);
  expect(bytes.toString()).toMatch(/SHA-256 [0-9a-f]{64}/);
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
