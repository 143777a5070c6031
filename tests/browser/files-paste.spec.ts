// Pastes from programs that put rich text beside the plain one: numbers of lists that are only in the rich text.

import type { Page } from "@playwright/test";
import { cellsOf, escaped, htmlTable, type Item, itemOf, paragraphsOf } from "./documents.ts";
import { done, element, expect, open, paste, read, reportOf, test } from "./support.ts";

const english = read("tests/corpus/wg4-2011.en.txt");

/** The text without the numbers that lists have. */
const unnumbered = (text: string): string => paragraphsOf(text).map((content) => itemOf(content)?.text ?? content).join("\n\n");

/** How a program writes tables, and paragraphs with and without a number. */
interface Program {
  paragraph(content: string): string;
  item(item: Item): string;
  clipboard(body: string): string;
}

const types: Record<string, string> = { decimal: "1", upperRoman: "I", upperLetter: "A", lowerLetter: "a" };
const styles: Record<string, string> = { decimal: "decimal", upperRoman: "upper-roman", upperLetter: "upper-alpha", lowerLetter: "lower-alpha" };

const programs: Record<string, Program> = {
  // the number is in the paragraph, marked; lines end anywhere
  Word: {
    paragraph: (content) => `<p class=MsoNormal>${wrapped(content)}<o:p></o:p></p>`,
    item: ({ number, text }) =>
      `<p class=MsoListParagraph style='margin-left:.5in;text-indent:-.25in;\r\nmso-list:l0 level1 lfo1'><![if !supportLists]><span\r\nstyle='mso-bidi-font-family:Calibri'>` +
      `<span style='mso-list:Ignore'>${number}<span\r\nstyle='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${wrapped(text)}<o:p></o:p></p>`,
    clipboard: (body) =>
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- @list l0:level1 {mso-level-text:"%1\\.";} --></style>` +
      `<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head><body lang=EN-GB><!--StartFragment-->${body}<!--EndFragment--></body></html>`,
  },
  "Google Docs": {
    paragraph: (content) => `<p dir="ltr" style="line-height:1.38"><span style="font-size:11pt">${marked(content)}</span></p>`,
    item: ({ format, value, text }) => {
      const list = `<ol style="margin-top:0;margin-bottom:0;" start="${value}"><li dir="ltr" style="list-style-type:${styles[format]};font-size:11pt" aria-level="1"><p dir="ltr" role="presentation"><span>${marked(text)}</span></p></li></ol>`;
      return format === "lowerLetter" ? `<ol style="margin-top:0">${list}</ol>` : list;
    },
    clipboard: (body) => `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0123abcd-7fff">${body}</b><br class="Apple-interchange-newline">`,
  },
  LibreOffice: {
    paragraph: (content) => `<p style="line-height: 100%; margin-bottom: 0cm">${marked(content)}</p>`,
    item: ({ format, value, text }) => `<ol start="${value}" type="${types[format]}">\n\t<li><p style="margin-bottom: 0cm">${marked(text)}</p></li>\n</ol>`,
    clipboard: (body) => `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/></head><body lang="en-GB" dir="ltr">${body}</body></html>`,
  },
};

const marked = (text: string): string => escaped(text).replaceAll("\n", "<br>");

/** Lines as Word breaks them. */
const wrapped = (text: string): string => marked(text).replace(/(.{60}\S*) /g, "$1\r\n");

function clipboardOf({ paragraph, item, clipboard }: Program, text: string): string {
  const body = paragraphsOf(text).map((content) => {
    const cells = cellsOf(content);
    const numbered = itemOf(content);
    if (cells !== null) return htmlTable(cells);
    return numbered === null ? paragraph(content) : item(numbered);
  });
  return clipboard(body.join("\n"));
}

/** What is found, wherever it stood and however its number is punctuated. */
const found = async (page: Page): Promise<unknown> =>
  JSON.parse(JSON.stringify(await reportOf(page), (key, value: unknown) => (/spans?$/i.test(key) ? undefined : value)));

const textOf = (page: Page): Promise<string> => element(page).evaluate((shown) => (shown as HTMLElement & { text: string }).text);

for (const [name, program] of Object.entries(programs)) {
  test(`a paste from ${name} has the numbers that its plain text lost`, async ({ page }) => {
    await open(page);
    await paste(page, english);
    await done(page);
    const expected = await found(page);
    await open(page);
    await paste(page, unnumbered(english), clipboardOf(program, english));
    await done(page);
    expect(await found(page)).toEqual(expected);
  });

  test(`a paste from ${name} that has its numbers is taken as it is`, async ({ page }) => {
    const plain = english.replace(/^\((\w)\) /gm, "$1)\t").replace(/^(\d+)\. /gm, "$1.\t");
    await open(page);
    await paste(page, plain, clipboardOf(program, english));
    await done(page);
    expect(await textOf(page)).toBe(plain);
  });
}

test("a short paste, and one beside other text, has its numbers, too, and can be undone", async ({ page }) => {
  const { item, clipboard } = programs["Word"]!;
  const points = ["States should report.", "States should cooperate."];
  const markup = clipboard(points.map((text, place) => item({ format: "", number: `${place + 1}.`, value: place + 1, text })).join("\n"));
  await open(page);
  const box = page.locator("textarea");
  for (const before of ["", "Recommendations\n"]) {
    await box.fill(before);
    await paste(page, points.join("\n"), markup);
    await expect(box).toHaveValue(new RegExp(`^${before}1\\. States should report\\.\\s+2\\. States should cooperate\\.\\s*$`));
    await box.press("Control+z");
    await expect(box).toHaveValue(before);
  }
});

test("of Word's paragraphs: bullets, an empty one of a list, names in tags of its own", async ({ page }) => {
  const { item, paragraph, clipboard } = programs["Word"]!;
  const sentence = "States parties should cooperate with one another as the Convention says.";
  const long = Array.from({ length: 30 }, (_, place) => `${sentence} So it was said ${place} times.`);
  const listed = (number: string, text: string): string => item({ format: "", number, value: 0, text });
  const markup = [
    ...long.map((text, place) => listed(`${place + 1}.`, text)),
    listed("31.", ""),
    paragraph("The representative of ").replace("<o:p>", "<st1:country-region w:st=\"on\">France</st1:country-region> spoke.<o:p>"),
    listed("\u00B7", "first"),
    listed("o", "second"),
  ];
  await open(page);
  await paste(page, long.join("\n"), clipboard(markup.join("\n")));
  await done(page);
  const lines = (await textOf(page)).split("\n").filter((line) => line !== "");
  const numbered = long.map((text, place) => `${place + 1}. ${text}`);
  expect(lines).toEqual([...numbered, "The representative of France spoke.", "• first", "• second"]);
});
