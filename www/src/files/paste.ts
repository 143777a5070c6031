// A paste that is there as plain and as rich text.

import { htmlText } from "./html.js";

/** So many numbered paragraphs, from all over the paste, tell whether its numbers were lost. */
const ENOUGH = 100;

/** The plain text, or the rich one's where most numbers of its lists are not in the plain text. */
export function pastedText(plain: string, markup: string): string {
  const { text, numbered } = htmlText(markup);
  const bare = squeeze(plain);
  const step = Math.ceil(numbered.length / ENOUGH);
  const asked = numbered.filter((_, place) => place % step === 0);
  const lost = asked.filter((paragraph) => !bare.includes(squeeze(paragraph).slice(0, 60)));
  return lost.length > asked.length / 2 ? text : plain;
}

const squeeze = (text: string): string => text.replace(/\s+/g, "");
