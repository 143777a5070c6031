// A long result travels in pieces: a thread does nothing else while it receives one.

import type { Piece } from "./messages.js";

/** So many values make a piece, and as many more as its last item has, no more than the same. */
const SIZE = 5_000;

type Path = Piece["path"];
type Fields = Record<string | number, unknown>;

/** Takes the lists of an answer away in pieces, those within a long item before it; what is left of each, shorter than a
 *  piece, stays in it. */
export function* cut(answer: object, above: Path = []): Generator<Piece> {
  for (const [path, list] of listsOf(answer, above)) {
    let size = 0;
    let items: unknown[] = [];
    for (const [index, item] of list.splice(0).entries()) {
      if (valuesIn(item) > SIZE) yield* cut(item as object, [...path, index]);
      items.push(item);
      size += valuesIn(item);
      if (size < SIZE) continue;
      yield { path, items };
      size = 0;
      items = [];
    }
    list.push(...items);
  }
}

/** Puts the pieces back before what is left in the answer: of each list in the order in which they came, a list's own
 *  before those of the lists in its items. */
export function joined<Cut extends object>(answer: Cut, pieces: readonly Piece[]): Cut {
  for (const { path, items } of pieces.toReversed().sort((a, b) => a.path.length - b.path.length)) {
    const holder = path.slice(0, -1).reduce((outer, name) => outer[name] as Fields, answer as Fields);
    const name = path.at(-1)!;
    holder[name] = items.concat(holder[name]);
  }
  return answer;
}

/** The lists of a value that are in no other. */
function listsOf(value: unknown, path: Path): [Path, unknown[]][] {
  if (Array.isArray(value)) return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => listsOf(field, [...path, name]));
}

function valuesIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce((sum: number, field) => sum + valuesIn(field), 1);
}
