// Copying, as rich text for word processors and as plain text for everything else.

import type { Language, Recommendation, RecommendationItem } from "../package/types.js";
import { directionOf } from "../translations/wording.js";
import { inert } from "./csv.js";
import type { Table } from "./tables.js";

/** Puts a table on the clipboard: rich text, and TSV as spreadsheets paste it. Tells whether it was allowed. */
export function copyTable({ columns, rows }: Table): Promise<boolean> {
  const page = blankPage();
  const table = page.createElement("table");
  for (const [index, cells] of [columns, ...rows].entries()) {
    const row = table.appendChild(page.createElement("tr"));
    for (const cell of cells) row.appendChild(page.createElement(index === 0 ? "th" : "td")).textContent = String(cell ?? "");
  }
  const lines = [columns, ...rows].map((cells) => cells.map((cell) => oneLine(inert(cell))).join("\t"));
  return write(table, `${lines.join("\n")}\n`);
}

/** Puts recommendations on the clipboard as a list with their own numbers and letters. */
export function copyNumberedList(recommendations: readonly Recommendation[], language: Language): Promise<boolean> {
  const page = blankPage();
  const list = page.createElement("div");
  list.lang = language;
  list.dir = directionOf(language);
  const lines: string[] = [];
  const add = (label: string, text: string, depth: number): void => {
    const line = `${label} ${text}`.trim();
    lines.push("\t".repeat(depth) + line);
    indented(list, depth).appendChild(page.createElement("p")).textContent = line;
  };
  const addItems = (items: readonly RecommendationItem[], depth: number): void => {
    for (const { label, text, items: deeper } of items) {
      add(label ?? "–", text, depth);
      addItems(deeper, depth + 1);
    }
  };
  for (const { number, text, items } of recommendations) {
    add(number === null ? "–" : /\d$/.test(number) ? `${number}.` : number, text, 0);
    addItems(items, 1);
  }
  return write(list, `${lines.join("\n")}\n`);
}

/** Word processors indent quotations; a strict content security policy forbids styles. */
function indented(element: HTMLElement, depth: number): HTMLElement {
  const quotation = (outer: HTMLElement): HTMLElement => outer.appendChild(outer.ownerDocument.createElement("blockquote"));
  return Array.from({ length: depth }).reduce<HTMLElement>(quotation, element);
}

/** Markup made of nodes, so that nothing in a text becomes markup. */
const blankPage = (): Document => document.implementation.createHTMLDocument("");

const oneLine = (text: string): string => text.replace(/[\t\r\n]+/g, " ");

async function write(rich: HTMLElement, plain: string): Promise<boolean> {
  const typed = (type: string, text: string): [string, Blob] => [type, new Blob([text], { type })];
  try {
    const both = Object.fromEntries([typed("text/html", rich.outerHTML), typed("text/plain", plain)]);
    await navigator.clipboard.write([new ClipboardItem(both)]);
    return true;
  } catch {
    return false;
  }
}
