// From a Word file (Office Open XML) to its text, with the numbers that Word shows and does not keep.

import { joinBlocks, oneLine, tableText } from "../blocks.js";
import { FileError, type FileText } from "../reading.js";
import { Numbering } from "./numbering.js";
import { Parts } from "./parts.js";
import { runText } from "./runs.js";
import { Styles } from "./styles.js";
import { attribute, child, childrenNamed, isOn } from "./xml.js";

/** Before each footnote: that it is one. */
const RULE = "_______________";

/** @throws {FileError} where there is no Word text in it. */
export function readDocx(zip: Uint8Array): FileText {
  const parts = new Parts(zip);
  const body = child(parts.xml("document.xml"), "body");
  if (body === null) throw new FileError("corrupt");
  const numbering = new Numbering(parts.xml("numbering.xml"), new Styles(parts.xml("styles.xml")));
  const blocks = [...masthead(parts, body, numbering), ...blocksOf(body, numbering), ...notes(parts)];
  return { text: joinBlocks(blocks) };
}

/** The first page's head: reports have their symbol, date and language there. Later heads repeat it. */
function masthead(parts: Parts, body: Element, numbering: Numbering): string[] {
  const first = [...body.getElementsByTagNameNS("*", "sectPr")][0];
  const wanted = isOn(first, "titlePg") ? "first" : "default";
  const reference = childrenNamed(first, "headerReference").find((found) => attribute(found, "type") === wanted);
  const name = parts.related(attribute(reference, "id"));
  const header = name === null ? null : parts.xml(name);
  return header === null ? [] : blocksOf(header, numbering);
}

/** Footnotes and endnotes, apart from the text, in the order of their numbers. */
function notes(parts: Parts): string[] {
  const found = ["footnotes.xml", "endnotes.xml"].flatMap((name) => [...(parts.xml(name)?.children ?? [])]);
  // separators have a type
  const texts = found.filter((note) => attribute(note, "type") === null).map((note) => oneLine(paragraphsIn(note).join(" ")));
  return texts.map((text, place) => `${RULE}\n${place + 1} ${text}`);
}

const paragraphsIn = (element: Element): string[] => [...element.getElementsByTagNameNS("*", "p")].map(runText);

function blocksOf(container: Element, numbering: Numbering): string[] {
  return [...container.children].flatMap((element) => {
    switch (element.localName) {
      case "p":
        return isDeleted(element) ? [] : [numbering.next(child(element, "pPr")) + runText(element), ...boxes(element, numbering)];
      case "tbl":
        return [tableText(childrenDeep(element, "tr").map((row) => cellsOf(row, numbering)))];
      case "Fallback":
      case "del":
      case "moveFrom":
      case "sectPr":
        return [];
      default:
        // content controls, insertions, custom markup
        return blocksOf(element, numbering);
    }
  });
}

/** A paragraph that a tracked change takes away whole. */
function isDeleted(paragraph: Element): boolean {
  const mark = child(child(paragraph, "pPr"), "rPr");
  return child(mark, "del") !== null && runText(paragraph) === "";
}

const cellsOf = (row: Element, numbering: Numbering): string[][] =>
  childrenDeep(row, "tc").map((cell) => blocksOf(cell, numbering));

/** Rows and cells may stand in content controls. */
function childrenDeep(element: Element, name: string): Element[] {
  return [...element.children].flatMap((found) => {
    if (found.localName === name) return [found];
    return ["sdt", "sdtContent", "customXml", "ins"].includes(found.localName) ? childrenDeep(found, name) : [];
  });
}

/** Text boxes stand beside the paragraph that they are anchored in. */
function boxes(paragraph: Element, numbering: Numbering): string[] {
  const found = [...paragraph.getElementsByTagNameNS("*", "txbxContent")];
  const outer = found.filter((box) => box.closest("Fallback") === null && box.parentElement?.closest("txbxContent") === null);
  return outer.flatMap((box) => blocksOf(box, numbering));
}
