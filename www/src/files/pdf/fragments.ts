// What a PDF has in place of text: pieces of it and where they stand.

import type { TextItem } from "pdfjs-dist/types/src/display/api.js";
import { isMark, isRightToLeft, logical } from "./characters.js";

/** A piece of text that stands on a page; lengths in points, from the page's lower left corner. */
export interface Fragment {
  text: string;
  left: number;
  right: number;
  /** The height of its baseline. */
  base: number;
  /** The size of its letters. */
  size: number;
}

/** The pieces that are read: upright ones that have ink. */
export function fragmentsOf(items: readonly TextItem[]): Fragment[] {
  return items.filter(isRead).map(({ str, transform, width }) => {
    const [, , , , left = 0, base = 0] = transform as number[];
    return { text: withoutLost(logical(str)), left, right: left + width, base, size: sizeOf(transform) };
  });
}

/** What a font does not name is a vowel's mark within Arabic; elsewhere it must show that something was there. A
 * mark comes with the space that carries it. */
const withoutLost = (text: string): string =>
  text.replaceAll("\0", isRightToLeft(text) ? "" : "\uFFFD").replace(/^\s+(?=\p{M}+$)/u, "");

const sizeOf = (transform: number[]): number => Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || 1;

/** Job numbers stand upright along margins: they are no lines of the page. What has no width is a mark on
 * a letter, whatever fonts call it. */
function isRead({ str, transform, width }: TextItem): boolean {
  const [along = 0, across = 0] = transform as number[];
  const nameless = width === 0 && (isRightToLeft(str) ? !isMark(str.trim()) : /^[\0\s]*$/.test(str));
  return str.trim() !== "" && !nameless && Math.abs(across) <= Math.abs(along);
}
