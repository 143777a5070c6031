// Files in every form that is read, and those that cannot be.

import type { Page } from "@playwright/test";
import type { Report } from "../../www/src/package/types.ts";
import { listedHtml, numberedDocx, printed, upload, type Upload } from "./documents.ts";
import { done, element, expect, open, read, reportOf, test } from "./support.ts";

/** Gives the page a file. */
async function choose(page: Page, file: Upload): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(file);
}

async function reportOfFile(page: Page, file: Upload): Promise<Report> {
  await open(page);
  await choose(page, file);
  await done(page);
  return reportOf(page);
}

/** What is found, wherever it stood. */
const found = (report: Report): unknown =>
  JSON.parse(JSON.stringify(report, (key, value: unknown) => (/spans?$/i.test(key) ? undefined : value)));

const english = read("tests/corpus/wg4-2011.en.txt");

test("a report is the same as text, page, Word file and PDF", async ({ page, browser }) => {
  const expected = found(await reportOfFile(page, upload("report.txt", english)));
  const files = [
    upload("report.md", english),
    upload("report.html", listedHtml(english)),
    upload("report.docx", numberedDocx(english)),
    upload("report.pdf", await printed(browser, listedHtml(english))),
  ];
  for (const file of files) {
    await test.step(file.name, async () => {
      expect(found(await reportOfFile(page, file))).toEqual(expected);
      await expect(page.locator(".bar")).toContainText(file.name);
    });
  }
});

/** Texts in the legacy encodings, as bytes; TextEncoder writes UTF-8 alone. */
function encoded(text: string, encoding: string): Uint8Array {
  const bytes = tableOf(encoding);
  return Uint8Array.from([...text].flatMap((character) => bytes.get(character) ?? []));
}

/** Every character of an encoding with its bytes, from its decoder. */
function tableOf(encoding: string): Map<string, number[]> {
  const decoder = new TextDecoder(encoding);
  const all = Array.from({ length: 256 }, (_, byte) => byte);
  const double = encoding === "gb18030" || encoding === "big5";
  const pairs = double ? all.slice(0x81).flatMap((lead) => all.slice(0x40).map((trail) => [lead, trail])) : [];
  const table = new Map<string, number[]>();
  for (const bytes of [...pairs, ...(double ? all.slice(0, 0x80) : all).map((byte) => [byte])]) {
    const character = decoder.decode(Uint8Array.from(bytes));
    if ([...character].length === 1 && character !== "\uFFFD") table.set(character, bytes);
  }
  return table;
}

const traditional = "聯合國大會工作組會議報告。各締約國代表發言，歡迎秘書處提出的建議，並請締約國加強合作。";

const legacy: [encoding: string, text: string][] = [
  ["gb18030", read("tests/corpus/wg4-2011.zh.txt")],
  ["windows-1251", read("tests/corpus/wg4-2011.ru.txt")],
  ["koi8-r", read("tests/corpus/wg4-2011.ru.txt")],
  ["windows-1252", read("tests/corpus/wg4-2011.fr.txt")],
  ["windows-1252", read("tests/corpus/wg4-2011.es.txt")],
  ["windows-1256", read("tests/corpus/wg4-2011.ar.txt")],
  ["big5", traditional],
];

const textOf = (page: Page): Promise<string> => element(page).evaluate((shown) => (shown as HTMLElement & { text: string }).text);

test("finds the encoding of a text and says which", async ({ page }) => {
  await open(page);
  for (const [encoding, text] of legacy) {
    await test.step(`${encoding} ${text.slice(0, 12)}`, async () => {
      const bytes = encoded(text, encoding);
      await choose(page, upload("report.txt", bytes));
      await done(page);
      await expect(page.getByLabel("Encoding")).toHaveValue(encoding);
      expect(await textOf(page)).toBe(new TextDecoder(encoding).decode(bytes));
      await page.getByRole("button", { name: "New text" }).click();
    });
  }
});

test("reads UTF-16 without its mark, and UTF-8 with a broken end", async ({ page }) => {
  await open(page);
  const wide = Buffer.from(english, "utf16le");
  const cut = Buffer.from(read("tests/corpus/wg4-2011.zh.txt")).subarray(0, -2);
  for (const [encoding, bytes] of [["utf-16le", wide], ["utf-16be", Buffer.from(wide).swap16()], ["utf-8", cut]] as const) {
    await choose(page, upload("report.txt", bytes));
    await done(page);
    await expect(page.getByLabel("Encoding")).toHaveValue(encoding);
    await page.getByRole("button", { name: "New text" }).click();
  }
});

test("another encoding can be chosen", async ({ page }) => {
  const text = read("tests/corpus/wg4-2011.ru.txt");
  await open(page);
  await choose(page, upload("report.txt", encoded(text, "windows-1251")));
  await done(page);
  await page.getByLabel("Encoding").selectOption("koi8-r");
  await expect.poll(() => textOf(page)).not.toContain(text.slice(0, 10));
  await expect(page.getByLabel("Encoding")).toHaveValue("koi8-r");
  await page.getByLabel("Encoding").selectOption("windows-1251");
  await expect.poll(() => textOf(page)).toContain(text.slice(0, 10));
});
