// Delegations by agenda items: how often each spoke under each, and where it says so.

import type { ItemSpeakers } from "../package/types.js";
import { keys } from "./entries.js";
import { delegationRoles, partyKey, partyName } from "./party.js";

/** A delegation, and the keys of its statements under each item. */
export interface Row {
  key: string;
  name: string;
  cells: string[][];
  total: number;
}

/** By name, by total, or by an item. */
export type Order = "name" | "total" | number;

/** The rows in the order in which the delegations first spoke. */
export function rowsOf(speakers: readonly ItemSpeakers[]): Row[] {
  const rows = new Map<string, Row>();
  speakers.forEach(({ statements }, item) => {
    statements.forEach(({ speaker, role }, statement) => {
      if (!delegationRoles.includes(role)) return;
      const key = partyKey(speaker);
      const row = rows.get(key) ?? { key, name: partyName(speaker), cells: speakers.map(() => []), total: 0 };
      row.cells[item]!.push(keys.statement(item, statement));
      row.total += 1;
      rows.set(key, row);
    });
  });
  return [...rows.values()];
}

/** Rows in an order; equal ones by name. */
export function sorted(rows: readonly Row[], order: Order, compare: (a: string, b: string) => number): Row[] {
  const byName = (a: Row, b: Row): number => compare(a.name, b.name);
  if (order === "name") return [...rows].sort(byName);
  const value = (row: Row): number => (order === "total" ? row.total : row.cells[order]!.length);
  return [...rows].sort((a, b) => value(b) - value(a) || byName(a, b));
}

/** Statements under each item. */
export function totals(rows: readonly Row[], items: number): number[] {
  return Array.from({ length: items }, (_, item) => rows.reduce((sum, { cells }) => sum + cells[item]!.length, 0));
}
