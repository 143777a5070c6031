// One report in the forms that people have it in. The files are made here, of the text.

import type { Browser } from "@playwright/test";
import { strToU8, zipSync, type Zippable } from "fflate";

/** A file as Playwright gives it to a page. */
export interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const upload = (name: string, content: Uint8Array | string, mimeType = ""): Upload => ({
  name,
  mimeType,
  buffer: Buffer.from(content as Uint8Array),
});

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The paragraphs of a text: what blank lines part. */
export const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");

/** The cells of a table, row by row; `null` where the paragraph is none. */
const cellsOf = (content: string): string[][] | null =>
  content.includes("\t") ? content.split("\n").map((line) => line.split("\t")) : null;

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file of parts by hand; the parts that are there. */
export function docx(parts: { body: string; numbering?: string; styles?: string; footnotes?: string; more?: Zippable }): Uint8Array {
  const part = (root: string, content: string): Uint8Array => strToU8(`<?xml version="1.0"?><w:${root} ${WORD}>${content}</w:${root}>`);
  const { body, numbering = "", styles = "", footnotes = "", more = {} } = parts;
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    "word/numbering.xml": part("numbering", numbering),
    "word/styles.xml": part("styles", styles),
    "word/footnotes.xml": part("footnotes", footnotes),
    ...more,
  });
}

export const run = (text: string): string =>
  `<w:r><w:t xml:space="preserve">${escaped(text).replaceAll("\t", "</w:t><w:tab/><w:t>").replaceAll("\n", "</w:t><w:br/><w:t>")}</w:t></w:r>`;

export const paragraph = (text: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;

const wordTable = (rows: string[][]): string => {
  const row = (cells: string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`;
  return `<w:tbl>${rows.map(row).join("")}</w:tbl>`;
};

const htmlTable = (rows: string[][]): string => {
  const row = (cells: string[]): string => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`;
  return `<table>${rows.map(row).join("")}</table>`;
};

/** The kinds of numbers that reports have, how Word calls them, and how it writes them. */
const lists = [
  { format: "decimal", pattern: "%1.", number: /^(\d+)\.\s+/ },
  { format: "upperRoman", pattern: "%1.", number: /^([IVX]+)\.\s+/ },
  { format: "upperLetter", pattern: "%1.", number: /^([A-H])\.\s+/ },
  { format: "lowerLetter", pattern: "(%1)", number: /^\(([a-z])\)\s+/ },
];

const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

const valueOf = (format: string, written: string): number => {
  if (format === "decimal") return Number(written);
  return format === "upperRoman" ? romans.indexOf(written) + 1 : written.toLowerCase().charCodeAt(0) - 96;
};

/** The report as a Word file whose numbers are all automatic: none stands in its text. */
export function numberedDocx(text: string): Uint8Array {
  const abstracts: string[] = [];
  const numbers: string[] = [];
  const open: { list: number; next: number; id: number }[] = [];
  const begin = (list: number, start: number): { list: number; next: number; id: number } => {
    const id = numbers.length + 1;
    const { format, pattern } = lists[list]!;
    const level = `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
    abstracts.push(`<w:abstractNum w:abstractNumId="${id}">${level}</w:abstractNum>`);
    const override = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
    numbers.push(`<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${override}</w:num>`);
    open.unshift({ list, next: start, id });
    return open[0]!;
  };
  const body = paragraphsOf(text).map((content) => {
    const cells = cellsOf(content);
    if (cells !== null) return wordTable(cells);
    const list = lists.findIndex(({ number }) => number.test(content));
    if (list < 0) return paragraph(content);
    const [whole, written] = content.match(lists[list]!.number)!;
    const value = valueOf(lists[list]!.format, written!);
    const found = open.find((candidate) => candidate.list === list && candidate.next === value) ?? begin(list, value);
    found.next += 1;
    return paragraph(content.slice(whole.length), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${found.id}"/></w:numPr>`);
  });
  return docx({ body: body.join(""), numbering: abstracts.join("") + numbers.join("") });
}

/** The report as a page whose numbered paragraphs are items of lists. */
export function listedHtml(text: string, language = "en"): string {
  const body = paragraphsOf(text).map((content) => {
    const cells = cellsOf(content);
    if (cells !== null) return htmlTable(cells);
    const [whole, number] = content.match(/^(\d+)\. /) ?? [];
    if (whole !== undefined) return `<ol start="${number}"><li><p dir="auto">${escaped(content.slice(whole.length)).replaceAll("\n", "<br>")}</p></li></ol>`;
    return `<p dir="auto">${escaped(content).replaceAll("\n", "<br>")}</p>`;
  });
  const direction = language === "ar" ? "rtl" : "ltr";
  return `<!DOCTYPE html><html lang="${language}" dir="${direction}"><meta charset="utf-8"><title>Report</title><body>${body.join("\n")}</body></html>`;
}

/** The pages that a browser prints. */
export async function printed(browser: Browser, markup: string, style = ""): Promise<Buffer> {
  const page = await browser.newPage();
  await page.setContent(markup);
  // letters that reach into the line above would be drawn on the page before, too
  await page.addStyleTag({ content: `body { line-height: 1.7 } ol { list-style-position: inside; padding: 0 } li > p { display: inline } td { padding: 4pt 20pt 4pt 0; vertical-align: top } td:nth-child(-n+2) { white-space: nowrap } ${style}` });
  const pdf = await page.pdf({
    format: "A4",
    margin: { top: "25mm", bottom: "25mm", left: "25mm", right: "25mm" },
    displayHeaderFooter: true,
    headerTemplate: '<div style="font-size: 9px; margin-left: 25mm">CTOC/COP/WG.4/2011/8</div>',
    footerTemplate: '<div style="font-size: 9px; margin-left: 100mm"><span class="pageNumber"></span>/<span class="totalPages"></span></div>',
  });
  await page.close();
  return pdf;
}

/** A PDF of some objects, without its table: readers rebuild it. */
export const pdfOf = (objects: string[], trailer = ""): string =>
  `%PDF-1.4\n${objects.map((object, place) => `${place + 1} 0 obj\n${object}\nendobj\n`).join("")}trailer\n<< /Root 1 0 R ${trailer} >>\n%%EOF`;
