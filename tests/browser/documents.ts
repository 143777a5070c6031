// One report in the forms that people have it in. The files are made here, of the text.

import type { Browser } from "@playwright/test";
import { strToU8, zipSync, type Zippable } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

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

export const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The paragraphs of a text: what blank lines part. */
export const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");

/** The cells of a table, row by row; `null` where the paragraph is none. */
export const cellsOf = (content: string): string[][] | null =>
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

export const htmlTable = (rows: string[][]): string => {
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

/** A paragraph whose number is one of a list's. */
export interface Item {
  /** The kind of its number, as Word calls it. */
  format: string;
  /** As it is written: "4.", "(a)". */
  number: string;
  value: number;
  text: string;
}

/** `null` where the paragraph has no number. */
export function itemOf(content: string): Item | null {
  const list = lists.find(({ number }) => number.test(content));
  if (list === undefined) return null;
  const [whole, written] = content.match(list.number)!;
  return { format: list.format, number: whole.trim(), value: valueOf(list.format, written!), text: content.slice(whole.length) };
}

/** The report as a Word file whose numbers are all automatic: none stands in its text. */
export function numberedDocx(text: string): Uint8Array {
  const abstracts: string[] = [];
  const numbers: string[] = [];
  const open: { format: string; next: number; id: number }[] = [];
  const begin = (format: string, start: number): { format: string; next: number; id: number } => {
    const id = numbers.length + 1;
    const { pattern } = lists.find((list) => list.format === format)!;
    const level = `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
    abstracts.push(`<w:abstractNum w:abstractNumId="${id}">${level}</w:abstractNum>`);
    const override = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
    numbers.push(`<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${override}</w:num>`);
    open.unshift({ format, next: start, id });
    return open[0]!;
  };
  const body = paragraphsOf(text).map((content) => {
    const cells = cellsOf(content);
    if (cells !== null) return wordTable(cells);
    const item = itemOf(content);
    if (item === null) return paragraph(content);
    const { format, value, text: words } = item;
    const found = open.find((candidate) => candidate.format === format && candidate.next === value) ?? begin(format, value);
    found.next += 1;
    return paragraph(words, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${found.id}"/></w:numPr>`);
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

/** What is printed in a PDF, without white space: lines and columns part what belongs together. */
export async function printedIn(pdf: Uint8Array): Promise<string> {
  const paper = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: paper.numPages }, async (_, index) => (await paper.getPage(index + 1)).getTextContent()));
  return pages.flatMap(({ items }) => items.map((item) => ("str" in item ? item.str : ""))).join("").replace(/\s/g, "");
}

/** A PDF of some objects; the first is its catalogue. */
export function pdfOf(objects: string[], trailer = ""): string {
  let pdf = "%PDF-1.4\n";
  const places = objects.map((object, place) => {
    const at = pdf.length;
    pdf += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  return `${pdf}xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${pdf.length}\n%%EOF`;
}

/** A PDF of pages, each of some lines of plain ASCII; what its catalogue and pages have besides. */
export function pagedPdf(pages: string[][], { catalogue = "", page = "", objects = [] as string[] } = {}): string {
  const FIRST = 4;
  const kids = pages.map((_, place) => `${FIRST + place * 2} 0 R`);
  const leaves = pages.flatMap((lines, place) => {
    const shown = lines.map((line) => `(${line.replace(/[\\()]/g, "\\$&")}) Tj T*`).join("\n");
    const content = `BT /F 11 Tf 14 TL 60 760 Td\n${shown}\nET`;
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${FIRST + place * 2 + 1} 0 R /Resources << /Font << /F 3 0 R >> >> ${page} >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ];
  });
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...leaves,
    ...objects,
  ]);
}
