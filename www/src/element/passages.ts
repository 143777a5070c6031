// The pasted text cut into pieces for showing: chunks that the browser can skip while they are out of
// sight, and in them stretches of text with the innermost entry that they belong to.

import type { Span } from "../package/types.js";
import type { Entry } from "./entries.js";

/** A stretch of text that belongs to one entry, or to none. */
export interface Stretch {
  text: string;
  entry: Entry | undefined;
  /** Whether it is the passage that is shown, or the sentence around it. */
  emphasis: "chosen" | "context" | undefined;
}

/** Some lines of the text and the entries in them, outer ones first. */
export interface Chunk extends Span {
  entries: Entry[];
}

/** Some chunks: what is drawn at once. */
export interface Sheet extends Span {
  chunks: Chunk[];
}

/** How many chunks a sheet has. */
const CHUNKS = 16;
/** Wanted length of a chunk, in UTF-16 code units. */
const LENGTH = 2000;
/** Length at which a line without end is cut. */
const LONGEST = 4 * LENGTH;

/** Entries that the text is marked with, in its order, outer ones first. */
export const markedOf = (entries: Iterable<Entry>): Entry[] => [...entries].filter(({ unmarked }) => !unmarked).sort(outerFirst);

/** Cuts a text into sheets. */
export function sheetsOf(text: string, entries: readonly Entry[]): Sheet[] {
  const chunks = chunksOf(text, entries);
  return Array.from({ length: Math.ceil(chunks.length / CHUNKS) }, (_, sheet) => {
    const own = chunks.slice(sheet * CHUNKS, (sheet + 1) * CHUNKS);
    return { start: own[0]!.start, end: own.at(-1)!.end, chunks: own };
  });
}

/** Cuts a text at line ends, and the entries to the chunks that they reach into. */
function chunksOf(text: string, entries: readonly Entry[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfChunk(text, start);
    chunks.push({ start, end, entries: [] });
    start = end;
  }
  for (const entry of entries) {
    for (let index = chunkAt(chunks, entry.span.start); index < chunks.length; index++) {
      const chunk = chunks[index]!;
      if (chunk.start >= entry.span.end) break;
      chunk.entries.push(entry);
    }
  }
  return chunks;
}

function endOfChunk(text: string, start: number): number {
  if (text.length - start <= LENGTH) return text.length;
  const lineEnd = text.indexOf("\n", start + LENGTH) + 1;
  if (lineEnd > 0 && lineEnd - start <= LONGEST) return lineEnd;
  const end = Math.min(start + LONGEST, text.length);
  const cutsPair = /[\uD800-\uDBFF]/.test(text[end - 1]!);
  return cutsPair ? end - 1 : end;
}

const outerFirst = (a: Entry, b: Entry): number => a.span.start - b.span.start || b.span.end - a.span.end;

/** Index of the chunk that holds a place of the text. */
function chunkAt(chunks: readonly Chunk[], place: number): number {
  let low = 0;
  let high = chunks.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (chunks[middle]!.start <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** The stretches of a chunk, each with its innermost entry, and cut where the shown passage begins and ends. */
export function stretchesOf(text: string, chunk: Chunk, chosen?: Entry): Stretch[] {
  const stretches: Stretch[] = [];
  const edges = chosen === undefined ? [] : [chosen.span, chosen.context].flatMap((span) => (span ? [span.start, span.end] : []));
  const open: Entry[] = [];
  let place = chunk.start;
  const upTo = (limit: number): void => {
    while (place < limit) {
      const end = Math.min(limit, ...edges.filter((edge) => edge > place));
      stretches.push({ text: text.slice(place, end), entry: open.at(-1), emphasis: emphasisAt(place, chosen) });
      place = end;
    }
  };
  const closeBefore = (limit: number): void => {
    for (let inner = open.at(-1); inner !== undefined && inner.span.end <= limit; inner = open.at(-1)) {
      upTo(Math.min(inner.span.end, chunk.end));
      open.pop();
    }
  };
  for (const entry of chunk.entries) {
    closeBefore(entry.span.start);
    upTo(entry.span.start);
    open.push(entry);
  }
  closeBefore(chunk.end);
  upTo(chunk.end);
  return stretches;
}

function emphasisAt(place: number, chosen: Entry | undefined): Stretch["emphasis"] {
  const holds = (span: Span | undefined): boolean => span !== undefined && span.start <= place && place < span.end;
  if (holds(chosen?.span)) return "chosen";
  return holds(chosen?.context) ? "context" : undefined;
}
