// A paste that is there as plain and as rich text.

import { htmlText, type Numbered } from "./html.js";

/** So many numbered paragraphs, from all over the paste, tell whether its numbers were lost. */
const ENOUGH = 100;

/** A paragraph is known by so many of its signs. */
const BEGINNING = 40;

/** The plain text, or the rich one's where most numbers of its lists are not in the plain text. */
export function pastedText(plain: string, markup: string): string {
  const { text, numbered } = htmlText(markup);
  const step = Math.ceil(numbered.length / ENOUGH);
  const asked = numbered.filter((_, place) => place % step === 0);
  const bare = squeeze(plain);
  const lost = asked.filter((paragraph) => bare.includes(beginningOf(paragraph)) && !isNumbered(paragraph, plain));
  return lost.length > asked.length / 2 ? text : plain;
}

/** Whether a line begins with the number, whatever signs are around it, and the paragraph follows. */
function isNumbered(paragraph: Numbered, plain: string): boolean {
  const [number = ""] = paragraph.number.match(/[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u) ?? [];
  const spaced = [...beginningOf(paragraph)].map(literal).join("\\s*");
  return new RegExp(`^[^\\p{L}\\p{N}\\n]{0,8}${literal(number)}[^\\p{L}\\p{N}]{0,12}${spaced}`, "mu").test(plain);
}

const literal = (signs: string): string => signs.replace(/[\^$.*+?()[\]{}|/]/g, "\\$&");

const squeeze = (text: string): string => text.replace(/\s+/g, "");

const beginningOf = ({ text }: Numbered): string => squeeze(text).slice(0, BEGINNING);
