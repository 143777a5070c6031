// Pages in two columns: where the white between them is, and the columns one after the other.

import { isRightToLeft } from "./characters.js";
import type { Fragment } from "./fragments.js";
import { type Line, linesOf } from "./lines.js";

/** So many lines on both sides make columns; fewer are a masthead, a signature, a small table. */
const LINES = 8;
/** The white between columns, in letter sizes. */
const GUTTER = 1;
/** A column is at least so much of the width: narrower are numbers before their text. */
const WIDTH = 0.3;

/** The lines of a page in reading order, column by column: a list for each stretch of lines below each other. */
export function columnsOf(fragments: readonly Fragment[]): Line[][] {
  const rows = linesOf(fragments);
  const gutter = gutterOf(rows);
  if (gutter === null) return [rows];
  const columns: Line[][] = [];
  let stretch: Fragment[] = [];
  let whole = false;
  const turn = (): void => {
    columns.push(...(whole ? [linesOf(stretch)] : sides(stretch, gutter)));
    stretch = [];
  };
  for (const row of rows) {
    if (crosses(row, gutter) !== whole) turn();
    whole = crosses(row, gutter);
    stretch.push(...row.pieces);
  }
  turn();
  return columns.filter((lines) => lines.length > 0);
}

/** The two columns, in the order in which they are read. */
function sides(pieces: readonly Fragment[], gutter: number): Line[][] {
  const left = linesOf(pieces.filter((piece) => piece.right <= gutter));
  const right = linesOf(pieces.filter((piece) => piece.right > gutter));
  return isRightToLeft(right.map(({ text }) => text).join("")) ? [right, left] : [left, right];
}

const crosses = (row: Line, gutter: number): boolean => row.pieces.some(({ left, right }) => left < gutter && right > gutter);

/** The middle of the white that most lines share; `null` where the page has one column. */
function gutterOf(rows: readonly Line[]): number | null {
  const left = Math.min(...rows.map((row) => row.left));
  const right = Math.max(...rows.map((row) => row.right));
  const width = right - left;
  const gaps = rows.flatMap((row) => gapsOf(row)).filter(({ middle }) => middle > left + width * WIDTH && middle < right - width * WIDTH);
  const places = gaps.map(({ middle }) => middle).sort((a, b) => a - b);
  const gutter = places[Math.floor(places.length / 2)];
  if (gutter === undefined) return null;
  const parted = rows.filter((row) => gapsOf(row).some((gap) => gap.left < gutter && gap.right > gutter));
  const whole = rows.filter((row) => crosses(row, gutter));
  return parted.length >= LINES && parted.length > whole.length && areFull(parted, gutter, width) ? gutter : null;
}

/** Columns of prose are filled to their edges; those of a table are not. */
function areFull(rows: readonly Line[], gutter: number, width: number): boolean {
  const filled = rows.filter((row) => row.pieces.reduce((sum, piece) => sum + piece.right - piece.left, 0) > width * 0.7);
  return filled.length >= rows.length / 2 && rows.every((row) => row.left < gutter);
}

function gapsOf({ pieces, size }: Line): { left: number; right: number; middle: number }[] {
  const ordered = pieces.toSorted((a, b) => a.left - b.left);
  return ordered.slice(1).flatMap((piece, place) => {
    const left = ordered[place]!.right;
    const gap = { left, right: piece.left, middle: (left + piece.left) / 2 };
    return piece.left - left > size * GUTTER ? [gap] : [];
  });
}
