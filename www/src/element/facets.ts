// What recommendations can be filtered by. Each facet gives the values of one recommendation; counts and
// filters follow from that.

import type { RecommendationItem, Recommendation } from "../package/types.js";
import type { Wording } from "../translations/wording.js";
import { itemsName } from "./agenda-items.js";
import { fold } from "./fold.js";
import { atOnce } from "./slices.js";

/** A value of a facet: an unchanging key, and what the reader sees. */
export interface Value {
  key: string;
  label: string;
}

export interface Facet {
  name: FacetName;
  values(recommendation: Recommendation, wording: Wording): Value[];
}

export type FacetName =
  | "kind"
  | "status"
  | "topic"
  | "agendaItem"
  | "addressee"
  | "strength"
  | "response"
  | "actionCategory"
  | "recommendedBy"
  | "regionalGroup";

export const facets: readonly Facet[] = [
  { name: "kind", values: ({ kind }, { messages }) => [{ key: kind, label: messages.kinds[kind] }] },
  { name: "status", values: ({ status }, { messages }) => [{ key: status, label: messages.statuses[status] }] },
  {
    name: "response",
    values: ({ response }, { messages }) => (response === null ? [] : [{ key: response, label: messages.responses[response] }]),
  },
  {
    name: "topic",
    values: ({ headings }, { messages }) => {
      const topic = headings.at(-1);
      return [topic === undefined ? { key: "", label: messages.recommendations.noTopic } : { key: topic, label: topic }];
    },
  },
  {
    name: "agendaItem",
    values: ({ agendaItems }, wording) => agendaItems.map((number) => ({ key: number, label: itemsName([number], wording) })),
  },
  {
    name: "addressee",
    values: ({ addressees }, { messages }) => addressees.map((key) => ({ key, label: messages.addressees[key] })),
  },
  { name: "strength", values: ({ strength }, { messages }) => [{ key: strength, label: messages.strengths[strength] }] },
  {
    name: "actionCategory",
    values: ({ actionCategory }, { messages }) =>
      actionCategory === null ? [] : [{ key: String(actionCategory), label: messages.actionCategories[actionCategory] }],
  },
  {
    name: "recommendedBy",
    values: (recommendation) =>
      recommendersOf(recommendation).map(({ code, displayName }) => ({ key: code ?? displayName, label: displayName })),
  },
  {
    name: "regionalGroup",
    values: (recommendation, { messages }) => {
      const groups = new Set(recommendersOf(recommendation).map(({ regionalGroup }) => regionalGroup ?? "none"));
      return [...groups].map((key) => ({ key, label: messages.groups[key] }));
    },
  },
];

/** Everybody who made a recommendation or one of its distinct proposals. */
export function recommendersOf({ recommendedBy, items }: Pick<RecommendationItem, "recommendedBy" | "items">): Recommendation["recommendedBy"] {
  return [...recommendedBy, ...items.flatMap(recommendersOf)];
}

/** What is asked for: of each facet one of these keys, or any where none is named; and some words. */
export interface Query {
  chosen: ReadonlyMap<FacetName, ReadonlySet<string>>;
  search: string;
}

/** A value and how many recommendations have it. */
export interface Count extends Value {
  count: number;
}

export interface Answer {
  /** Indices of recommendations. */
  matching: number[];
  counts: ReadonlyMap<FacetName, Count[]>;
}

interface Row {
  recommendation: Recommendation;
  values: Map<FacetName, Value[]>;
}

/** After so many rows there may be a pause. */
const AT_ONCE = 1000;

/** Recommendations with what filters and search look at, made once. */
export function* catalogueOf(recommendations: readonly Recommendation[], wording: Wording): Generator<void, Catalogue> {
  const rows: Row[] = [];
  for (const recommendation of recommendations) {
    const values = new Map(facets.map((facet) => [facet.name, distinct(facet.values(recommendation, wording))]));
    if (rows.push({ recommendation, values }) % AT_ONCE === 0) yield;
  }
  return new Catalogue(rows, wording);
}

export class Catalogue {
  /** What is searched, once it was searched. */
  #folded: readonly string[] | undefined;

  constructor(
    private readonly rows: readonly Row[],
    private readonly wording: Wording,
  ) {}

  /** What answers a query, and what each facet would give beside it. */
  answer(query: Query): Answer {
    return atOnce(this.answering(query));
  }

  /** The same; there may be a pause at each `yield`. */
  *answering(query: Query): Generator<void, Answer> {
    const matching = this.#matching(query);
    const counts = new Map<FacetName, Count[]>();
    for (const { name } of facets) {
      const others = new Map([...query.chosen].filter(([other]) => other !== name));
      counts.set(name, this.#counts(name, query.chosen.has(name) ? this.#matching({ ...query, chosen: others }) : matching));
      yield;
    }
    return { matching, counts };
  }

  #matching(query: Query): number[] {
    const words = fold(query.search).split(/\s+/).filter(Boolean);
    return [...this.rows.keys()].filter((row) => this.#matches(row, words, query.chosen));
  }

  /** The values of a facet, with how many have each of those that match the other facets. */
  #counts(facet: FacetName, matching: readonly number[]): Count[] {
    const here = new Set(matching);
    const counts = new Map<string, Count>();
    this.rows.forEach(({ values }, row) => {
      for (const { key, label } of values.get(facet) ?? []) {
        const count = counts.get(key) ?? { key, label, count: 0 };
        count.count += here.has(row) ? 1 : 0;
        counts.set(key, count);
      }
    });
    const inOrder = [...counts.values()];
    // names are looked up by letter; everything else keeps the order of the report
    return facet === "recommendedBy" ? inOrder.sort((a, b) => this.wording.compare(a.label, b.label)) : inOrder;
  }

  get #searched(): readonly string[] {
    this.#folded ??= this.rows.map(({ recommendation: { number, headings, ...parts } }) =>
      fold([number ?? "", ...headings, ...textsOf(parts)].join("\n")),
    );
    return this.#folded;
  }

  #matches(row: number, words: readonly string[], chosen: Query["chosen"]): boolean {
    const { values } = this.rows[row]!;
    if (!words.every((word) => this.#searched[row]!.includes(word))) return false;
    for (const [facet, keys] of chosen) {
      if (keys.size > 0 && !values.get(facet)?.some(({ key }) => keys.has(key))) return false;
    }
    return true;
  }
}

const distinct = (values: Value[]): Value[] =>
  values.length < 2 ? values : [...new Map(values.map((value) => [value.key, value])).values()];

/** The text of a recommendation and of everything under it. */
export function textsOf({ text, items }: Pick<RecommendationItem, "text" | "items">): string[] {
  return [text, ...items.flatMap(textsOf)];
}
