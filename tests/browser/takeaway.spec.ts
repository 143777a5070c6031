// Files are made, read back, and hold what the report holds.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import readWorkbook from "read-excel-file/node";
import { element, expect, open, openSample, paste, read, reportOf, sample, show, test } from "./support.ts";

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

/** Cells of the sheets of a workbook as text, by the names of the sheets. */
async function sheetsOf(bytes: Buffer): Promise<Map<string, string[][]>> {
  const sheets = await readWorkbook(bytes, { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map((cell) => String(cell ?? "")))]));
}

/** Rows of the same length: trailing empty cells may or may not be written. */
const trimmed = (rows: string[][]): string[][] => rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1));

test("CSV, XLSX and JSON hold the same recommendations, attendance and speakers", async ({ page }) => {
  await openSample(page);
  const report = await reportOf(page);
  const { name, bytes } = await fromMenu(page, "json");
  expect(name).toMatch(/\.json$/);
  expect(JSON.parse(bytes.toString())).toEqual(report);

  const workbook = await sheetsOf((await fromMenu(page, "xlsx")).bytes);
  const hash = createHash("sha256").update(sample()).digest("hex");
  const origin = `Read by Rapporteur ${version} (displayLanguage: "en") from a text of 10,536 characters, SHA-256 ${hash}.`;
  expect(workbook.get("Rapporteur")!.flat()).toContain(origin);
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
    expect(rows.pop()![0]).toBe(origin);
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
  const rows = parse(bytes.toString().slice(1)).slice(1, -1);
  expect(rows.map(([number, paragraph]) => [number, paragraph])).toEqual([["6", "6"], ["7", "7"]]);
  expect(rows.map((row) => row[2])).toEqual(recommendations.slice(0, 2).map(({ text }) => text));
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
