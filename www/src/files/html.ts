// From HTML to the text that a reader sees, with the numbers of ordered lists.

import { joinBlocks, oneLine, tableText } from "./blocks.js";
import { encodingOf } from "./encodings.js";
import { enumerate } from "./enumerators.js";
import { asData, parseMarkup } from "./markup.js";
import { FileError, type FileText, type Reading } from "./reading.js";

/** A paragraph of a list. */
export interface Numbered {
  /** As it is shown: "4.", "(a)". */
  number: string;
  text: string;
}

/** Text of HTML. */
export interface HtmlText {
  text: string;
  /** The paragraphs whose number is that of a list. */
  numbered: Numbered[];
}

const unread = new Set(["HEAD", "DEL", "SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "NAV", "SVG", "OBJECT", "IFRAME", "BUTTON", "SELECT", "TEXTAREA"]);

/** Elements within a paragraph; every other one begins and ends one, but for Word's own ("st1:country-region"). */
const inline = new Set(
  ("A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DFN EM FONT I INS KBD LABEL MARK Q RUBY S SAMP SMALL SPAN STRIKE " +
    "STRONG SUB SUP TIME TT U VAR WBR IMG INPUT").split(" "),
);

/** Formats of the type attribute and of list-style-type. */
const listFormats: Record<string, string> = {
  a: "lower-alpha",
  A: "upper-alpha",
  i: "lowerRoman",
  I: "upperRoman",
  "lower-alpha": "lower-alpha",
  "lower-latin": "lower-alpha",
  "upper-alpha": "upper-alpha",
  "upper-latin": "upper-alpha",
  "lower-roman": "lowerRoman",
  "upper-roman": "upperRoman",
  "decimal-leading-zero": "decimalZero",
  "arabic-indic": "hindiNumbers",
  "cjk-ideographic": "chineseCounting",
  "simp-chinese-informal": "chineseCounting",
  "trad-chinese-informal": "chineseCounting",
  none: "none",
};

/** @throws {FileError} where it is not text. */
export function readHtml(bytes: Uint8Array, reading: Reading): FileText {
  const encoding = reading.encoding ?? declaredEncoding(bytes) ?? encodingOf(bytes);
  if (encoding === null) throw new FileError("notText");
  const { text } = htmlText(new TextDecoder(encoding).decode(bytes));
  return { text, encoding };
}

/** What the file says of itself; nothing where it says what is no encoding. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 2048));
  const [, label] = start.match(/<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i) ?? [];
  if (label === undefined || start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF")) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

export function htmlText(markup: string): HtmlText {
  const writer = new Writer();
  write(parseMarkup(asData(markup), "text/html").body, writer);
  writer.end();
  return { text: joinBlocks(writer.blocks), numbered: writer.numbered };
}

/** Paragraphs being written. */
class Writer {
  readonly blocks: string[] = [];
  readonly numbered: Numbered[] = [];
  #text = "";
  #number = "";

  add(text: string): void {
    this.#text += text;
  }

  /** The number of the paragraph that comes next; empty where it has none. */
  number(number: string): void {
    this.end();
    this.#number = number;
  }

  /** Ends the paragraph. */
  end(): void {
    const text = this.#text.split("\n").map((line) => line.replace(/[ \t\r\f]+/g, " ").trim()).join("\n").trim();
    this.#text = "";
    if (text === "") return;
    this.blocks.push(this.#number === "" ? text : `${this.#number} ${text}`);
    if (/[\p{L}\p{N}]/u.test(this.#number)) this.numbered.push({ number: this.#number, text });
    this.#number = "";
  }
}

function write(node: Node, writer: Writer): void {
  if (node.nodeType === Node.TEXT_NODE) return writer.add(collapsed(node as Text));
  if (!(node instanceof Element) || isUnread(node)) return;
  const name = node.tagName.toUpperCase();
  if (name === "BR") return writer.add("\n");
  if (name === "TABLE") return writeTable(node as HTMLTableElement, writer);
  if (name === "OL") return writeList(node as HTMLOListElement, writer);
  const [, list] = cssOf(node).match(/mso-list\s*:\s*(\w+)/i) ?? [];
  if (list?.toLowerCase() === "ignore") return writer.number(wordNumber(node));
  const paragraph = !inline.has(name) && !name.includes(":");
  if (paragraph) writer.end();
  for (const child of node.childNodes) write(child, writer);
  if (paragraph) writer.end();
  // an empty paragraph of a list leaves its number to none
  if (list !== undefined) writer.number("");
}

/** Word writes the number of a paragraph of a list into it, marked as not its text, with white space behind it;
 * bullets are letters and signs of fonts of signs. */
function wordNumber(element: Element): string {
  const number = oneLine(element.textContent ?? "");
  return number === "o" || !/[\p{L}\p{N}]/u.test(number) ? "•" : number;
}

/** Line ends in HTML are spaces, other than in preformatted text. */
function collapsed(text: Text): string {
  const { data, parentElement } = text;
  return parentElement?.closest("pre, textarea") ? data : data.replace(/[ \t\r\n\f]+/g, " ");
}

/** What no reader sees, and marks of notes, which are not text. */
function isUnread(element: Element): boolean {
  if (unread.has(element.tagName.toUpperCase()) || element.matches("[hidden], [role=doc-noteref], a[href^='#_ftn'], a[href^='#_edn']")) return true;
  return /display\s*:\s*none|mso-hide\s*:\s*all/i.test(cssOf(element));
}

function writeTable(table: HTMLTableElement, writer: Writer): void {
  writer.end();
  const rows = [...table.rows].map((row) => [...row.cells].map(cellBlocks));
  if (table.caption !== null) write(table.caption, writer);
  writer.blocks.push(tableText(rows));
}

function cellBlocks(cell: Element): string[] {
  const writer = new Writer();
  write(cell, writer);
  writer.end();
  return writer.blocks.flatMap((block) => block.split("\n")).map(oneLine);
}

/** The items, each with its number. */
function writeList(list: HTMLOListElement, writer: Writer): void {
  writer.end();
  const step = list.reversed ? -1 : 1;
  let number = integer(list.getAttribute("start")) ?? (list.reversed ? list.querySelectorAll(":scope > li").length : 1);
  for (const child of list.childNodes) {
    if (child instanceof HTMLLIElement) {
      number = integer(child.getAttribute("value")) ?? number;
      writer.number(listNumber(number, listFormats[styleOf(child) ?? styleOf(list) ?? ""] ?? "decimal"));
      number += step;
    }
    write(child, writer);
    writer.number("");
  }
}

/** HTML says nothing of the signs around a number, and programs leave them out: small letters and numerals are
 * subparagraphs, which reports have in brackets; the others are as browsers show them. */
function listNumber(number: number, format: string): string {
  const written = enumerate(number, format);
  if (written === "") return "";
  if (format.startsWith("lower")) return `(${written})`;
  return written + (format === "chineseCounting" ? "、" : ".");
}

/** The style attribute, which is data here. */
const cssOf = (element: Element): string => element.getAttribute("data-style") ?? "";

function styleOf(element: Element): string | undefined {
  const [, style] = cssOf(element).match(/list-style(?:-type)?\s*:\s*([\w-]+)/) ?? [];
  return style ?? element.getAttribute("type") ?? undefined;
}

const integer = (written: string | null): number | null => (written !== null && /^-?\d+$/.test(written) ? Number(written) : null);
