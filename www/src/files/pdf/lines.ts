// From pieces to lines: what stands on one baseline, in reading order.

import { isMark, isRightToLeft, isUnspaced, mirror } from "./characters.js";
import type { Fragment } from "./fragments.js";

/** A line of text; its place as that of its pieces. */
export interface Line extends Fragment {
  pieces: Fragment[];
}

/** Baselines nearer than this are one, in letter sizes. */
const BASELINE = 0.3;
/** Small pieces so far above or below a baseline are raised or lowered signs of its line. */
const RAISED = 0.7;
/** Gaps wider than these, in letter sizes, are spaces: between letters, beside letters whose mark moved their place,
 * between Han characters. */
const SPACE = 0.15;
const MARKED_SPACE = 0.2;
const WIDE_SPACE = 0.45;
/** Gaps wider than this part columns. */
const TAB = 1.6;

/** Pieces of one line, how far they reach, and the largest of them. */
interface Row {
  pieces: Fragment[];
  left: number;
  right: number;
  largest: Fragment;
}

/** The lines of some pieces, from top to bottom. */
export function linesOf(fragments: readonly Fragment[]): Line[] {
  const rows: Row[] = [];
  for (const fragment of fragments.toSorted((a, b) => b.base - a.base || a.left - b.left)) {
    const row = rows.slice(-2).findLast((candidate) => belongs(fragment, candidate));
    if (row === undefined) rows.push({ pieces: [fragment], left: fragment.left, right: fragment.right, largest: fragment });
    else add(fragment, row);
  }
  const arabic = fragments.some(({ text }) => isRightToLeft(text));
  // a mark that stands too far from its letter for its line
  const written = rows.filter(({ pieces }) => !pieces.every(({ text }) => isMark(text)));
  return written.map((row) => lineOf(row, arabic)).sort((a, b) => b.base - a.base);
}

function add(fragment: Fragment, row: Row): void {
  row.pieces.push(fragment);
  row.left = Math.min(row.left, fragment.left);
  row.right = Math.max(row.right, fragment.right);
  if (fragment.size > row.largest.size) row.largest = fragment;
}

function belongs(fragment: Fragment, { left, right, largest }: Row): boolean {
  const size = Math.max(fragment.size, largest.size);
  const distance = Math.abs(largest.base - fragment.base);
  if (distance <= size * BASELINE) return true;
  const [small, large] = fragment.size < largest.size ? [fragment, largest] : [largest, fragment];
  const touches = fragment.left - right < size && left - fragment.right < size;
  return small.size < large.size * 0.8 && distance <= large.size * RAISED && touches;
}

function lineOf({ pieces, left, right, largest }: Row, arabic: boolean): Line {
  const ordered = pieces.toSorted((a, b) => centre(a) - centre(b));
  const text = joined(arabic && isRightToLeftLine(ordered) ? fromRightToLeft(ordered) : ordered);
  return { text, left, right, base: largest.base, size: largest.size, pieces };
}

const centre = ({ left, right }: Fragment): number => (left + right) / 2;

/** With Arabic in it, or a sign on its left that ends a sentence. */
const isRightToLeftLine = (ordered: readonly Fragment[]): boolean =>
  ordered.some(({ text }) => isRightToLeft(text)) || /^[.,:;]/.test(ordered[0]!.text);

/** From right to left, but for what is written otherwise in the line. */
function fromRightToLeft(ordered: readonly Fragment[]): Fragment[] {
  const stretches: Fragment[][] = [];
  let before = false;
  for (const piece of glued(ordered).flatMap(atomsOf).reverse()) {
    const leftToRight = isLeftToRight(piece.text);
    const stretch = stretches.at(-1);
    if (leftToRight && before && stretch !== undefined && between(piece, stretch.at(-1)!) !== "\t") stretch.push(piece);
    else stretches.push([piece]);
    before = leftToRight;
  }
  // numbers alone follow the line: "10-12" stands as "12-10" on paper
  return stretches.flatMap((stretch) => (stretch.some(({ text }) => hasLetters(text)) ? stretch.reverse() : stretch.map(mirrored)));
}

const hasLetters = (text: string): boolean => /\p{L}/u.test(text);
const isLeftToRight = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && !isRightToLeft(text);
const mirrored = (piece: Fragment): Fragment => (isLeftToRight(piece.text) ? piece : { ...piece, text: mirror(piece.text) });

/** Pieces that touch, put together where no letter in them is Arabic: signs of one symbol or number. */
function glued(ordered: readonly Fragment[]): Fragment[] {
  const whole: Fragment[] = [];
  for (const piece of ordered) {
    const before = whole.at(-1);
    const touches = before !== undefined && !isRightToLeft(before.text + piece.text) && between(before, piece) === "";
    if (touches) whole[whole.length - 1] = { ...before, text: before.text + piece.text, right: piece.right };
    else whole.push(piece);
  }
  return whole;
}

/** Words from the first letter or digit to the last one, and signs one by one. */
const words = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?|./gsu;
/** Numbers, which the signs that separate their groups hold together, no others (Unicode Standard Annex 9). */
const numbers = /\p{N}+(?:[.,:/٫٬]\p{N}+)*|./gsu;

/** What in a piece has a place of its own in the order of the line. */
function atomsOf(piece: Fragment): Fragment[] {
  const { text, left, right } = piece;
  if (isRightToLeft(text)) return [piece];
  const parts = text.match(hasLetters(text) ? words : numbers) ?? [];
  const letter = (right - left) / text.length;
  let at = left;
  return parts.map((part) => {
    const start = at;
    at += part.length * letter;
    return { ...piece, text: part, left: start, right: at };
  });
}

/** The text of pieces in reading order; marks of vowels stand on the letters before them. */
function joined(pieces: readonly Fragment[]): string {
  let text = "";
  let before: Fragment | undefined;
  for (const piece of pieces) {
    if (before !== undefined && isMark(piece.text)) {
      text += piece.text;
      continue;
    }
    text += (before === undefined ? "" : between(before, piece)) + piece.text;
    before = piece;
  }
  return text.replace(/ {2,}/g, " ").trim();
}

function between(before: Fragment, after: Fragment): string {
  const size = Math.min(before.size, after.size);
  const gap = Math.max(after.left - before.right, before.left - after.right) / size;
  if (gap > TAB) return "\t";
  return gap > spaceBetween(before.text, after.text) ? " " : "";
}

function spaceBetween(before: string, after: string): number {
  if (isUnspaced(before.at(-1)) && isUnspaced(after[0])) return WIDE_SPACE;
  return /\p{M}/u.test(before + after) ? MARKED_SPACE : SPACE;
}
