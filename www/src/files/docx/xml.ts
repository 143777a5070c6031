// Reading the XML of a Word file, whatever prefix its writer gave the names.

import { parseMarkup } from "../markup.js";
import { FileError } from "../reading.js";

/** A part of the file; entities of its own it may not define. */
export function parseXml(text: string): Element {
  const { documentElement } = parseMarkup(text, "application/xml");
  const faulty = documentElement === null || documentElement.getElementsByTagName("parsererror").length > 0;
  if (faulty || text.includes("<!DOCTYPE")) throw new FileError("corrupt");
  return documentElement;
}

export function child(element: Element | null | undefined, name: string): Element | null {
  return childrenNamed(element, name)[0] ?? null;
}

export function childrenNamed(element: Element | null | undefined, name: string): Element[] {
  return [...(element?.children ?? [])].filter(({ localName }) => localName === name);
}

/** An attribute, by its name without prefix. */
export function attribute(element: Element | null | undefined, name: string): string | null {
  return [...(element?.attributes ?? [])].find(({ localName }) => localName === name)?.value ?? null;
}

/** The val of a child: `<w:ilvl w:val="1"/>`. */
export function value(element: Element | null | undefined, name: string): string | null {
  return attribute(child(element, name), "val");
}

export function numberOf(element: Element | null | undefined, name: string): number | null {
  const written = value(element, name);
  return written === null || !/^-?\d+$/.test(written) ? null : Number(written);
}

/** A switch such as `<w:isLgl/>`: there, and not said to be off. */
export function isOn(element: Element | null | undefined, name: string): boolean {
  const found = child(element, name);
  return found !== null && !["0", "false", "off"].includes(attribute(found, "val") ?? "1");
}
