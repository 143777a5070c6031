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

/** The text of pages, each a list of stretches. */
export function pagesText(pages: readonly (readonly Stretch[])[]): string {
  const repeated = repeatedLines(pages);
  const pitch = usualPitch(pages);
  const column = (lines: readonly Line[]): string => columnText(lines.filter((line) => !repeated.has(keyOf(line))), pitch);
  const stretch = (columns: Stretch): string => columns.map(column).join("\n\f");
  return pages.map((page) => page.map(stretch).join("\n\n")).join("\n\f");
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

/** A line by its height and what it says, whatever numbers are in it. */
const keyOf = ({ base, text }: Line): string => `${Math.round(base / 4)} ${text.replace(/\d+/g, "0")}`;

/** Heads and feet, which the pages repeat. */
function repeatedLines(pages: readonly (readonly Stretch[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const lines = page.flat(2);
    const top = Math.max(...lines.map(({ base }) => base));
    const bottom = Math.min(...lines.map(({ base }) => base));
    const margin = (top - bottom) * MARGIN;
    const outer = lines.filter(({ base }) => base > top - margin || base < bottom + margin);
    for (const key of new Set(outer.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= REPEATED).map(([key]) => key));
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
