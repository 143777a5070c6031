// From the lines of pages to text: what repeats on the pages is left out, paragraphs are parted by a blank
// line, pages and columns by a form feed. Wraps, notes and the rest that a paste has, too, are the reader's.

import { isRightToLeft } from "./characters.js";
import type { Stretch } from "./columns.js";
import type { Line } from "./lines.js";

/** Gaps wider than this many times the usual one part paragraphs. */
const PARAGRAPH = 1.35;
/** A line ended where it leaves so much of the column's width, and more than the next word takes: reports
 * have headings and quotations that are somewhat narrower. */
const ROOM = 0.15;
/** Heads and feet stand in so much of the page's height. */
const MARGIN = 0.12;
/** What stands on so many pages at one height belongs to the pages. */
const REPEATED = 3;
/** One of so many numbers in a head or foot may be the page's: those of symbols stand before it. */
const NUMBERS = 8;

/** The text of pages, each a list of stretches. */
export function pagesText(pages: readonly (readonly Stretch[])[]): string {
  const repeated = repeatedLines(pages);
  const pitch = usualPitch(pages);
  const isText = (line: Line, page: number): boolean => !keysOf(line, page).some((key) => repeated.has(key));
  const column = (lines: readonly Line[], page: number): string => columnText(lines.filter((line) => isText(line, page)), pitch);
  const stretch = (columns: Stretch, page: number): string => columns.map((lines) => column(lines, page)).join("\n\f");
  return pages.map((stretches, page) => stretches.map((columns) => stretch(columns, page)).join("\n\n")).join("\n\f");
}

function columnText(lines: readonly Line[], pitch: number): string {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  return lines.map((line, place) => {
    const before = lines[place - 1];
    if (before === undefined) return line.text;
    const parted = before.base - line.base > pitch * PARAGRAPH || endsEarly(before, line, { left, right });
    return (parted ? "\n\n" : "\n") + line.text;
  }).join("");
}

/** Whether the next line's first word would have fitted well: the line was ended, not wrapped. */
function endsEarly(line: Line, next: Line, column: { left: number; right: number }): boolean {
  const centred = Math.abs(line.left - next.left) > line.size && Math.abs(line.left + line.right - next.left - next.right) < line.size;
  const room = isRightToLeft(line.text) ? line.left - column.left : column.right - line.right;
  const letter = (next.right - next.left) / next.text.length;
  const word = (next.text.split(/\s/)[0]?.length ?? 0) * letter;
  return !centred && room > word + (column.right - column.left) * ROOM;
}

/** A line by its height and what it says: word for word, and with each of its numbers counted from the page's. */
function keysOf({ base, text }: Line, page: number): string[] {
  const numbers = [...text.matchAll(/\d+/g)].slice(0, NUMBERS);
  const counted = numbers.map(({ 0: number, index }) => `${text.slice(0, index)}#${Number(number) - page}${text.slice(index + number.length)}`);
  return [text, ...counted].map((said) => `${Math.round(base / 4)} ${said}`);
}

/** Heads and feet, which the pages repeat. */
function repeatedLines(pages: readonly (readonly Stretch[])[]): Set<string> {
  const counts = new Map<string, number>();
  pages.forEach((stretches, page) => {
    const keys = outerLines(stretches.flat(2)).flatMap((line) => keysOf(line, page));
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return new Set([...counts].filter(([, count]) => count >= REPEATED).map(([key]) => key));
}

/** The lines of a page that stand where heads and feet do. */
function outerLines(lines: readonly Line[]): readonly Line[] {
  const heights = lines.map(({ base }) => base);
  const top = heights.reduce((a, b) => Math.max(a, b), -Infinity);
  const bottom = heights.reduce((a, b) => Math.min(a, b), Infinity);
  const margin = (top - bottom) * MARGIN;
  return lines.filter(({ base }) => base > top - margin || base < bottom + margin);
}

/** The most frequent distance of a line from the next, in points. */
function usualPitch(pages: readonly (readonly Stretch[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of pages.flat(2)) {
    lines.slice(1).forEach((line, place) => {
      const distance = Math.round((lines[place]!.base - line.base) * 2) / 2;
      counts.set(distance, (counts.get(distance) ?? 0) + 1);
    });
  }
  const [usual] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [12, 0]);
  return usual;
}
