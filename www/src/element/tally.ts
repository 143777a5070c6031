// Parties by columns: how often each is named under each, and where it says so.

import type { ItemSpeakers, Party, Recommendation } from "../package/types.js";
import { keys } from "./entries.js";
import { delegationRoles, partyKey, partyName } from "./party.js";

/** A party, and under each column the keys of the entries that name it. */
export interface Row {
  key: string;
  party: Party;
  name: string;
  cells: string[][];
  total: number;
}

/** A party named in an entry, under a column. */
export interface Mention {
  party: Party;
  column: number;
  entry: string;
}

/** By name, by total, or by a column. */
export type Order = "name" | "total" | number;

/** Each party once, in the order in which they are first named. */
export function rowsOf(mentions: readonly Mention[], columns: number): Row[] {
  const rows = new Map<string, Row>();
  for (const { party, column, entry } of mentions) {
    const key = partyKey(party);
    const row = rows.get(key) ?? { key, party, name: partyName(party), cells: Array.from({ length: columns }, () => []), total: 0 };
    row.cells[column]!.push(entry);
    row.total += 1;
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** Delegations by the agenda items under which they spoke. */
export function statementsByItem(speakers: readonly ItemSpeakers[]): Mention[] {
  return speakers.flatMap(({ statements }, column) =>
    statements
      .map(({ speaker, role }, index) => ({ party: speaker, role, column, entry: keys.statement(column, index) }))
      .filter(({ role }) => delegationRoles.includes(role)),
  );
}

/** States by a property of the recommendations that they made; those without it are left out. */
export function recommendationsBy<Value>(
  recommendations: readonly Recommendation[],
  columns: readonly Value[],
  value: (recommendation: Recommendation) => Value | null,
): Mention[] {
  return recommendations.flatMap((recommendation, index) => {
    const column = columns.findIndex((candidate) => candidate === value(recommendation));
    if (column < 0) return [];
    const entry = keys.recommendation([index]);
    const proposals = recommendation.items.map(({ recommendedBy }, item) => ({ recommendedBy, entry: keys.recommendation([index, item]) }));
    return [{ recommendedBy: recommendation.recommendedBy, entry }, ...proposals].flatMap(({ recommendedBy, entry }) =>
      recommendedBy.map((party) => ({ party, column, entry })),
    );
  });
}

/** So many of the most active are named; with others who spoke as often as the last of them, so many at most. */
const MOST_ACTIVE = { few: 5, most: 12 };

/** Those who are named more than once, most often first. Nobody is left out who is named as often as another: they
 *  are too many together, or they all stand there. */
export function mostActive(rows: readonly Row[], compare: (a: string, b: string) => number): Row[] {
  const active = sorted(rows, "total", compare).filter(({ total }) => total > 1);
  const last = active[MOST_ACTIVE.few - 1]?.total ?? 0;
  const tied = active.filter(({ total }) => total >= last);
  return tied.length <= MOST_ACTIVE.most ? tied : tied.filter(({ total }) => total > last);
}

/** Rows in an order; equal ones by name. */
export function sorted(rows: readonly Row[], order: Order, compare: (a: string, b: string) => number): Row[] {
  const byName = (a: Row, b: Row): number => compare(a.name, b.name);
  if (order === "name") return [...rows].sort(byName);
  const value = (row: Row): number => (order === "total" ? row.total : row.cells[order]!.length);
  return [...rows].sort((a, b) => value(b) - value(a) || byName(a, b));
}
