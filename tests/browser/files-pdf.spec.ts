// PDFs: lines, paragraphs and columns rebuilt from where their text stands.

import type { Page } from "@playwright/test";
import type { Report } from "../../www/src/package/types.ts";
import { listedHtml, pdfOf, printed, upload } from "./documents.ts";
import { done, element, expect, open, read, reportOf, test } from "./support.ts";

async function choose(page: Page, content: Uint8Array): Promise<void> {
  await open(page);
  await page.locator("input[type=file]").setInputFiles(upload("report.pdf", content));
}

const words = (text: string): string => text.replace(/\s+/g, " ").trim();

const textOf = async (page: Page): Promise<string> =>
  words(await element(page).evaluate((shown) => (shown as HTMLElement & { text: string }).text));

/** Vowels' marks of Arabic: fonts do not name all of them. */
const marks = /[\u064B-\u0652]/g;

/** What is found in a report, these marks apart. */
function found({ agenda, recommendations, attendance, speakers, documents }: Report): unknown {
  const parts = { agenda, recommendations, attendance, speakers, documents };
  return JSON.parse(JSON.stringify(parts, (key, value: unknown) => (/spans?$/i.test(key) ? undefined : value)).replace(marks, ""));
}

async function readIn(page: Page, content: Uint8Array | string, name: string): Promise<unknown> {
  await open(page);
  await page.locator("input[type=file]").setInputFiles(upload(name, content));
  await done(page);
  return found(await reportOf(page));
}

const inColumns = "main { columns: 2; column-gap: 10mm; font-size: 10pt; text-align: justify } table { column-span: all }";

for (const [language, columns] of [["ar", 1], ["ar", 2], ["ru", 1], ["ru", 2], ["zh", 1], ["fr", 2]] as const) {
  test(`finds in a PDF what is in its text: ${language}, columns: ${columns}`, async ({ page, browser }) => {
    const marked = read(`tests/corpus/wg4-2011.${language}.txt`);
    const text = columns === 1 ? marked : marked.replace(marks, "");
    const markup = listedHtml(text, language).replace(/<body>([^]*)<\/body>/, "<body><main>$1</main></body>");
    const pdf = await printed(browser, markup, columns === 2 ? inColumns : "");
    expect(await readIn(page, pdf, "report.pdf")).toEqual(await readIn(page, text, "report.txt"));
  });
}

const sentences = (word: string, count: number): string =>
  Array.from({ length: count }, (_, place) => `${word} number ${place + 1} was heard with interest.`).join(" ");

test("two columns are read one after the other", async ({ page, browser }) => {
  const [first, second, third] = [sentences("Statement", 60), sentences("Reply", 60), sentences("Comment", 60)];
  const markup = `<h1>Report on a meeting of the Working Group on a matter of great weight</h1><main><p>${first}</p><p>${second}</p><p>${third}</p></main>`;
  await choose(page, await printed(browser, markup, "main { columns: 2; column-gap: 10mm; text-align: justify }"));
  await done(page);
  const text = await textOf(page);
  expect(text).toContain(words(second));
  for (const sentence of first.match(/[^.]+\./g)!) expect(text).toContain(sentence.trim());
});

/** A PDF of one line in a font that names its character map and has none: the maps are ours. */
function namedMap(text: string): string {
  const codes = Buffer.from(text, "utf16le").swap16().toString("hex");
  const content = `BT /F 12 Tf 60 700 Td <${codes}> Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>",
    "<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>",
  ];
  return pdfOf(objects);
}

test.describe("Chinese without embedded maps", () => {
  test.use({ complaints: ["Indexing all PDF objects"] });

  test("takes the map that a font names from the page's own files", async ({ page }) => {
    const sentence = "缔约国应当加强合作，打击贩运人口行为。以下国家的代表作了发言：法国。";
    await choose(page, Buffer.from(namedMap(sentence)));
    await done(page);
    expect(await textOf(page)).toBe(sentence);
  });
});
