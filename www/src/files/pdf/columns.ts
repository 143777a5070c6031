// Pages in two columns: where the white between them is, and the columns one after the other.

import { isRightToLeft } from "./characters.js";
import type { Fragment } from "./fragments.js";
import { type Line, linesOf } from "./lines.js";

/** So many lines on both sides make columns; fewer are a masthead, a signature, a small table. */
const LINES = 8;
/** The white between columns, in letter sizes. */
const GUTTER = 1;
/** No page is broader, in points. */
const MOST = 20_000;
/** Lines of a column begin, or end, so near its edge, in letter sizes. */
const EDGE = 0.3;
/** A column is at least so much of the width: narrower are numbers before their text. */
const WIDTH = 0.4;
/** Lines of so much of that width fill a column. */
const FULL = 0.8;

/** The white between two columns. */
interface Gutter {
  middle: number;
  /** Where lines of the left column end, and those of the right one begin, most often. */
  left: number;
  right: number;
}

/** Lines of a page below each other: in one column, or in two of which the second is read after the first. */
export type Stretch = Line[][];

/** The stretches of each page, from top to bottom. */
export function columnsOf(pages: readonly (readonly Fragment[])[]): Stretch[][] {
  const lines = pages.map(linesOf);
  const gutters = lines.map(gutterOf);
  // pages that are not full have their columns where the others have them
  const usual = gutters.find((gutter) => gutter !== null) ?? null;
  return lines.map((rows, place) => {
    const gutter = gutters[place] ?? usual;
    return gutter === null ? [[rows]] : inColumns(rows, gutter);
  });
}

function inColumns(rows: readonly Line[], gutter: Gutter): Stretch[] {
  const stretches: { whole: boolean; rows: Line[] }[] = [];
  for (const row of rows) {
    const whole = crosses(row, gutter);
    const last = stretches.at(-1);
    if (last?.whole === whole) last.rows.push(row);
    else stretches.push({ whole, rows: [row] });
  }
  return stretches.map(({ whole, rows }) => (whole || !areColumns(rows, gutter) ? [rows] : columns(rows, gutter)));
}

/** Whether most lines have no other white, or begin or end where those of the columns do: the cells of a table have
 * places of their own. */
function areColumns(rows: readonly Line[], gutter: Gutter): boolean {
  const parted = rows.filter((row) => gapsOf(row).length > 0);
  const kept = parted.filter((row) => {
    const { left, right } = edgesAt(row, gutter.middle);
    const near = row.size * EDGE;
    return gapsOf(row).length === 1 || Math.abs(left - gutter.left) < near || Math.abs(right - gutter.right) < near;
  });
  return kept.length * 2 >= parted.length;
}

/** Where a line's pieces end before a place, and begin behind it; infinite where there are none. */
function edgesAt({ pieces }: Line, middle: number): { left: number; right: number } {
  const before = pieces.filter((piece) => piece.right <= middle).map((piece) => piece.right);
  const behind = pieces.filter((piece) => piece.right > middle).map((piece) => piece.left);
  return { left: Math.max(...before), right: Math.min(...behind) };
}

/** The two columns, in the order in which they are read. */
function columns(rows: readonly Line[], { middle }: Gutter): Stretch {
  const sides = sidesOf(rows.flatMap((row) => row.pieces), middle).map(linesOf);
  const ordered = rows.some(({ text }) => isRightToLeft(text)) ? sides.reverse() : sides;
  return ordered.filter((lines) => lines.length > 0);
}

const crosses = (row: Line, { middle }: { middle: number }): boolean =>
  row.pieces.some(({ left, right }) => left < middle && right > middle);

/** The white from top to bottom that parts a page of prose; `null` where the page has one column. */
function gutterOf(rows: readonly Line[]): Gutter | null {
  const middle = middleOfWhite(rows);
  if (middle === null) return null;
  const whole = rows.filter((row) => crosses(row, { middle }));
  const sides = sidesOf(rows.flatMap((row) => row.pieces), middle);
  const [left, right] = sides.map(linesOf) as [Line[], Line[]];
  const { width } = extentOf(rows);
  if (![left, right].every((lines) => lines.length >= LINES && lines.length > whole.length && areFull(lines, width))) return null;
  return { middle, left: middleOf(left.map((line) => line.right))!, right: middleOf(right.map((line) => line.left))! };
}

/** The middle of the broadest white in the middle of a page, where the fewest lines stand. */
function middleOfWhite(rows: readonly Line[]): number | null {
  const { left, width } = extentOf(rows);
  if (!(width > 0 && width < MOST)) return null;
  // how many pieces stand over each point of the width
  const changes = new Int32Array(Math.ceil(width) + 2);
  for (const piece of rows.flatMap((row) => row.pieces)) {
    changes[Math.floor(piece.left - left)]! += 1;
    changes[Math.floor(piece.right - left) + 1]! -= 1;
  }
  const first = Math.ceil(width * WIDTH);
  let over = changes.subarray(0, first).reduce((sum, change) => sum + change, 0);
  const counts = Array.from(changes.subarray(first, Math.floor(width * (1 - WIDTH))), (change) => (over += change));
  const fewest = counts.reduce((least, count) => Math.min(least, count), Infinity);
  const start = counts.indexOf(fewest);
  const length = counts.slice(start).findIndex((count) => count > fewest);
  const size = rows[Math.floor(rows.length / 2)]?.size ?? 0;
  return length >= size * GUTTER ? left + first + start + length / 2 : null;
}

function extentOf(rows: readonly Line[]): { left: number; width: number } {
  const left = rows.reduce((least, row) => Math.min(least, row.left), Infinity);
  return { left, width: rows.reduce((most, row) => Math.max(most, row.right), -Infinity) - left };
}

/** What stands left and right of a place. */
const sidesOf = (pieces: readonly Fragment[], middle: number): [Fragment[], Fragment[]] => [
  pieces.filter((piece) => piece.right <= middle),
  pieces.filter((piece) => piece.right > middle),
];

/** Columns of prose are filled to their edges; those of a table are not, or have several cells. */
function areFull(lines: readonly Line[], width: number): boolean {
  const full = lines.filter(({ left, right, text }) => right - left > width * WIDTH * FULL && !text.includes("\t"));
  return full.length * 2 >= lines.length;
}

/** The one in the middle of some numbers. */
const middleOf = (places: readonly number[]): number | undefined => places.toSorted((a, b) => a - b)[Math.floor(places.length / 2)];

function gapsOf({ pieces, size }: Line): { left: number; right: number; middle: number }[] {
  const ordered = pieces.toSorted((a, b) => a.left - b.left);
  return ordered.slice(1).flatMap((piece, place) => {
    const left = ordered[place]!.right;
    const gap = { left, right: piece.left, middle: (left + piece.left) / 2 };
    return piece.left - left > size * GUTTER ? [gap] : [];
  });
}
