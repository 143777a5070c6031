// From pieces to lines: what stands on one baseline, in reading order.

import { isRightToLeft, isUnspaced, mirror } from "./characters.js";
import type { Fragment } from "./fragments.js";

/** A line of text; its place as that of its pieces. */
export interface Line extends Fragment {
  pieces: Fragment[];
}

/** Baselines nearer than this are one, in letter sizes. */
const BASELINE = 0.3;
/** Small pieces so far above or below a baseline are raised or lowered signs of its line. */
const RAISED = 0.7;
/** Gaps wider than these, in letter sizes, are spaces: between letters, between Han characters. */
const SPACE = 0.15;
const WIDE_SPACE = 0.45;
/** Gaps wider than this part columns. */
const TAB = 1.6;

/** The lines of some pieces, from top to bottom. */
export function linesOf(fragments: readonly Fragment[]): Line[] {
  const rows: Fragment[][] = [];
  for (const fragment of fragments.toSorted((a, b) => b.base - a.base || a.left - b.left)) {
    const row = rows.slice(-2).findLast((candidate) => belongs(fragment, candidate));
    if (row === undefined) rows.push([fragment]);
    else row.push(fragment);
  }
  return rows.map(lineOf).sort((a, b) => b.base - a.base);
}

function belongs(fragment: Fragment, row: readonly Fragment[]): boolean {
  const size = Math.max(fragment.size, ...row.map((piece) => piece.size));
  const largest = row.reduce((a, b) => (b.size > a.size ? b : a));
  const distance = Math.abs(largest.base - fragment.base);
  if (distance <= size * BASELINE) return true;
  const [small, large] = fragment.size < largest.size ? [fragment, largest] : [largest, fragment];
  const touches = row.some((piece) => fragment.left - piece.right < size && piece.left - fragment.right < size);
  return small.size < large.size * 0.8 && distance <= large.size * RAISED && touches;
}

function lineOf(pieces: Fragment[]): Line {
  const largest = pieces.reduce((a, b) => (b.size > a.size ? b : a));
  const left = Math.min(...pieces.map((piece) => piece.left));
  const right = Math.max(...pieces.map((piece) => piece.right));
  const ordered = inReadingOrder(pieces);
  return { text: joined(ordered), left, right, base: largest.base, size: largest.size, pieces };
}

const centre = ({ left, right }: Fragment): number => (left + right) / 2;

/** From left to right; lines with Arabic from right to left, but for runs of what is written otherwise in them. */
function inReadingOrder(pieces: readonly Fragment[]): Fragment[] {
  const ordered = pieces.toSorted((a, b) => centre(a) - centre(b));
  if (!pieces.some(({ text }) => isRightToLeft(text))) return ordered;
  const runs: Fragment[][] = [];
  let before: boolean | undefined;
  for (const piece of ordered.reverse()) {
    const leftToRight = /[\p{L}\p{N}]/u.test(piece.text) && !isRightToLeft(piece.text);
    if (leftToRight && before) runs.at(-1)!.unshift(piece);
    else runs.push([leftToRight ? piece : { ...piece, text: mirror(piece.text) }]);
    before = leftToRight;
  }
  return runs.flat();
}

function joined(pieces: readonly Fragment[]): string {
  let text = "";
  pieces.forEach((piece, place) => {
    const before = pieces[place - 1];
    text += (before === undefined ? "" : between(before, piece)) + piece.text;
  });
  return text.replace(/ {2,}/g, " ").trim();
}

function between(before: Fragment, after: Fragment): string {
  // vowel marks stand on their letters
  if (/^\p{M}+$/u.test(before.text) || /^\p{M}+$/u.test(after.text)) return "";
  const size = Math.min(before.size, after.size);
  const gap = Math.max(after.left - before.right, before.left - after.right) / size;
  if (gap > TAB) return "\t";
  const wide = isUnspaced(before.text.at(-1)) && isUnspaced(after.text[0]);
  return gap > (wide ? WIDE_SPACE : SPACE) ? " " : "";
}
