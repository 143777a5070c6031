// A paste that is there as plain and as rich text.

import { htmlText } from "./html.js";

/** The plain text, or the rich one's where most numbers of its lists are not in the plain text. */
export function pastedText(plain: string, markup: string): string {
  const { text, numbered } = htmlText(markup);
  const bare = squeeze(plain);
  const lost = numbered.filter((paragraph) => !bare.includes(squeeze(paragraph).slice(0, 60)));
  return lost.length > numbered.length / 2 ? text : plain;
}

const squeeze = (text: string): string => text.replace(/\s+/g, "");
