// Files in every form that is read, and those that cannot be.

import type { Page } from "@playwright/test";
import type { Report } from "../../www/src/package/types.ts";
import { strToU8, zipSync } from "fflate";
import { docx, listedHtml, numberedDocx, pdfOf, printed, upload, type Upload } from "./documents.ts";
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

for (const language of ["ar", "zh", "ru"]) {
  test(`a report is the same as text, page and Word file: ${language}`, async ({ page }) => {
    const text = read(`tests/corpus/wg4-2011.${language}.txt`);
    const expected = found(await reportOfFile(page, upload("report.txt", text)));
    for (const file of [upload("report.html", listedHtml(text, language)), upload("report.docx", numberedDocx(text))]) {
      await test.step(file.name, async () => expect(found(await reportOfFile(page, file))).toEqual(expected));
    }
  });
}

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

test("HTML: lists with their numbers, tables as cells, nothing that is not shown", async ({ page }) => {
  const markup = `<html><style>p > i { color: red } <!-- b { } --></style><body><h1>Report</h1><script>document.title = "taken"</script><p style="display:none">hidden</p>
    <ol start="4"><li>four<li value="9">nine<ol type="a"><li>letter</ol></ol><ol reversed><li>two<li>one</ol>
    <ul><li>point</ul><ol style="list-style-type: upper-roman"><li>roman</ol><ol style="list-style-type: cjk-ideographic"><li>Han</ol><ol type="i" start="4"><li></li></ol><pre>a\nb</pre>
    <p>broken\nline<br>next</p><table><tr><td>A/80/1<td>Agenda</table><img src="x" onerror="document.title = 'taken'"></body></html>`;
  await open(page);
  await choose(page, upload("report.html", markup));
  await done(page);
  const lines = (await textOf(page)).split("\n").filter((line) => line !== "");
  expect(lines).toEqual([
    "Report", "4. four", "9. nine", "(a) letter", "2. two", "1. one", "point", "I. roman", "一、 Han", "a", "b", "broken line", "next", "A/80/1\tAgenda",
  ]);
  await expect(page).not.toHaveTitle("taken");
});

const pages = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"];

const locked = "<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + "41".repeat(32) + "> /U <" + "42".repeat(32) + "> >>";

/** A zip of one part, a thousand times as long as the zip. */
function bomb(): Uint8Array {
  return zipSync({ "word/document.xml": new Uint8Array(80 * 1024 * 1024) }, { level: 9 });
}

/** The same, whose directory says that the part has a kilobyte. */
function lyingBomb(): Uint8Array {
  const zip = bomb();
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const directory = view.getUint32(zip.length - 6, true);
  view.setUint32(directory + 24, 1024, true);
  return zip;
}

test.describe("files that cannot be read", () => {
  // the browser marks faulty XML with styles of its own
  test.use({ complaints: ["style-src"] });

  test("says of each file that cannot be read what is wrong and what to do, and keeps what was there", async ({ page }) => {
    const files: [Upload, string][] = [
      [upload("scan.pdf", pdfOf(pages)), "pictures without text; run text recognition"],
      [upload("locked.pdf", pdfOf([...pages, locked], "/Encrypt 4 0 R /ID [<00> <00>]")), "protected by a password"],
      [upload("broken.pdf", "%PDF-1.7\nnothing of a PDF"), "damaged"],
      [upload("lying.pdf", "This is no PDF."), "damaged"],
      [upload("lying.txt", pdfOf(pages)), "pictures without text"],
      [upload("broken.docx", numberedDocx(english).subarray(0, 4000)), "damaged"],
      [upload("torn.docx", docx({ body: "<w:p>" })), "damaged"],
      [upload("entity.docx", zipSync({ "word/document.xml": strToU8('<!DOCTYPE d [<!ENTITY e "x">]><d><body><p><r><t>&e;</t></r></p></body></d>') })), "damaged"],
      [upload("sheet.docx", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") })), "this kind of file is not read here"],
      [upload("bomb.docx", bomb()), "too large"],
      [upload("lying-bomb.docx", lyingBomb()), "damaged"],
      [upload("old.doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0)), "old Word format"],
      [upload("picture.txt", Uint8Array.from({ length: 900 }, (_, place) => place % 23)), "no text that could be read"],
      [upload("empty.txt", ""), "no text that could be read"],
      [upload("picture.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47)), "this kind of file is not read here"],
    ];
    const before = await reportOfFile(page, upload("report.txt", english));
    await page.getByRole("button", { name: "Change the text" }).click();
    for (const [file, sentence] of files) {
      await test.step(file.name, async () => {
        await choose(page, file);
        await expect(page.getByRole("alert")).toContainText(`${file.name} could not be read`);
        await expect(page.getByRole("alert")).toContainText(sentence);
        expect(await reportOf(page)).toEqual(before);
      });
    }
  });
});
