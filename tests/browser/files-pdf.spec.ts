// PDFs: lines, paragraphs and columns rebuilt from where their text stands.

import type { Page } from "@playwright/test";
import type { Report } from "../../www/src/package/types.ts";
import { listedHtml, pagedPdf, pdfOf, printed, upload } from "./documents.ts";
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

test("takes the map that a Chinese font names from the page's own files", async ({ page }) => {
  const sentence = "缔约国应当加强合作，打击贩运人口行为。以下国家的代表作了发言：法国。";
  await choose(page, Buffer.from(namedMap(sentence)));
  await done(page);
  expect(await textOf(page)).toBe(sentence);
});

test("runs no script that is in a PDF, and follows no address", async ({ page }) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await open(page);
  const title = await page.title();
  // a window and a request of the document's own, and what would show in the page's
  const script = "<< /S /JavaScript /JS (app.alert\\('taken'\\); this.submitForm\\('https://example.org/'\\); globalThis.document.title = 'taken';) >>";
  const address = "<< /S /URI /URI (https://example.org/) >>";
  const field = `<< /Type /Annot /Subtype /Widget /FT /Tx /T (field) /V (1) /Rect [60 60 200 80] /AA << /C ${script} /F ${script} >> >>`;
  const pdf = pagedPdf([["The meeting was opened by the Chair.", "The agenda was adopted."]], {
    catalogue: `/OpenAction ${script} /AA << /WC ${script} >> /Names << /JavaScript << /Names [(first) ${script}] >> >> /AcroForm << /Fields [6 0 R] /CO [6 0 R] >>`,
    page: `/Annots [6 0 R] /AA << /O ${address} /C ${script} >>`,
    objects: [field],
  });
  await choose(page, Buffer.from(pdf));
  await done(page);
  expect(await textOf(page)).toBe("The meeting was opened by the Chair. The agenda was adopted.");
  expect(dialogs).toEqual([]);
  await expect(page).toHaveTitle(title);
});

/** Pages whose paragraphs differ only in their numbers, with heads and feet: what the pages repeat is not theirs. */
const manyPages = (count: number): string[][] =>
  Array.from({ length: count }, (_, page) => ["A/80/15", ...paragraphsOn(page), `GE.25-01234 ${page + 1}/${count}`]);

const paragraphsOn = (page: number): string[] =>
  Array.from({ length: 20 }, (_, line) => `${page * 20 + line + 1}. States parties should do what paragraph ${page * 20 + line} says.`);

test("a PDF of hundreds of pages shows how far it is, can be cancelled, and is read to its last page", async ({ page }) => {
  const long = Buffer.from(pagedPdf(manyPages(300)));
  const short = Buffer.from(pagedPdf(manyPages(1)));
  await choose(page, short);
  await done(page);
  const before = await reportOf(page);
  await page.getByRole("button", { name: "Change the text" }).click();
  // in the page, as soon as some pages are read: a click from here may come when all are
  const cancelled = page.evaluate(() => new Promise<{ said: string | null | undefined; share: number }>((resolve) => {
    const look = (): void => {
      const bar = document.querySelector<HTMLProgressElement>("#file-progress");
      if (bar === null || bar.value === 0) return void requestAnimationFrame(look);
      document.querySelector<HTMLButtonElement>(".progress button")!.click();
      resolve({ said: bar.labels[0]?.textContent, share: bar.value });
    };
    look();
  }));
  await page.locator("input[type=file]").setInputFiles(upload("long.pdf", long));
  const { said, share } = await cancelled;
  expect(said).toBe("Reading long.pdf…");
  expect(share).toBeLessThan(1);
  await expect(page.getByRole("alert")).toHaveText("Cancelled. What was here before is still here.");
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  expect(await reportOf(page)).toEqual(before);

  await page.locator("input[type=file]").setInputFiles(upload("long.pdf", long));
  await expect(page.locator(".bar")).toContainText("long.pdf");
  await done(page);
  expect(await textOf(page)).toBe(Array.from({ length: 300 }, (_, place) => paragraphsOn(place)).flat().join(" "));
});
