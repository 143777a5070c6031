// The text of a paragraph.

import { attribute, child, isOn } from "./xml.js";

/** What stands for text, by the element's name. */
const signs: Record<string, string> = { tab: "\t", ptab: "\t", cr: "\n", br: "\n", noBreakHyphen: "-" };

/** What is no text of the paragraph: deleted, moved away, fields' codes, the other form of what is there. */
const apart = new Set(["del", "moveFrom", "instrText", "delText", "pPr", "rPr", "Fallback", "txbxContent", "rt"]);

/** The text as shown; marks of footnotes are left out. */
export function runText(element: Element): string {
  const { localName } = element;
  if (localName === "t") return element.textContent ?? "";
  if (localName === "br" && attribute(element, "type") === "page") return "";
  if (localName === "sym") return symbolOf(element);
  if (localName in signs) return signs[localName]!;
  if (localName === "r" && isOn(child(element, "rPr"), "vanish")) return "";
  return [...element.children].filter(({ localName: name }) => !apart.has(name)).map(runText).join("");
}

/** A character of a symbol font has no meaning outside it: a bullet, most often. */
function symbolOf(element: Element): string {
  const code = parseInt(attribute(element, "char") ?? "", 16);
  return code > 0x20 && code < 0xe000 ? String.fromCharCode(code) : "•";
}
