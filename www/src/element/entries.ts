// Everything in a report that can be chosen, and the passage that it came from.

import type { AgendaItem, RecommendationItem, Report, Span } from "../package/types.js";
import type { ViewName } from "./views.js";

export type EntryKind = "recommendation" | "participant" | "speaker" | "officer" | "agendaItem" | "document" | "check";

/** One thing that was found. */
export interface Entry {
  /** Unique in the report, and the same in every reading of the same text. */
  key: string;
  kind: EntryKind;
  /** Where the results show it. */
  view: ViewName;
  /** What it is called: a number, a name. */
  label: string;
  span: Span;
  /** The sentence or list around a name. */
  context?: Span;
  /** Chosen from the results only, not marked in the text. */
  unmarked?: true;
}

/** Keys of entries, so that views and source name them alike. */
export const keys = {
  recommendation: (path: readonly number[]): string => `recommendation/${path.join("/")}`,
  group: (group: number): string => `group/${group}`,
  participant: (group: number, participant: number): string => `participant/${group}/${participant}`,
  statement: (item: number, statement: number): string => `statement/${item}/${statement}`,
  officer: (officer: number): string => `officer/${officer}`,
  agendaItem: (path: readonly number[]): string => `agenda/${path.join("/")}`,
  document: (document: number): string => `document/${document}`,
  check: (check: number, span: number): string => `check/${check}/${span}`,
};

/** After so many entries there may be a pause. */
const AT_ONCE = 1000;

/** The entries of a report by their keys, part after part. */
export function* entriesOf(report: Report): Generator<void, Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for (const part of [officers, agenda, recommendations, attendance, speakers, documents, checks]) {
    for (const entry of part(report)) {
      entries.set(entry.key, entry);
      if (entries.size % AT_ONCE === 0) yield;
    }
  }
  return entries;
}

function* officers({ meeting }: Report): Generator<Entry> {
  for (const [index, { name, span }] of meeting.officers.entries()) {
    yield { key: keys.officer(index), kind: "officer", view: "meeting", label: name, span };
  }
}

const agenda = (report: Report): Generator<Entry> => agendaItems(report.agenda, []);

function* agendaItems(items: readonly AgendaItem[], path: readonly number[]): Generator<Entry> {
  for (const [index, { number, span, items: deeper }] of items.entries()) {
    const here = [...path, index];
    yield { key: keys.agendaItem(here), kind: "agendaItem", view: "meeting", label: number, span };
    yield* agendaItems(deeper, here);
  }
}

function* recommendations(report: Report): Generator<Entry> {
  for (const [index, { number, id, span, items }] of report.recommendations.entries()) {
    yield { key: keys.recommendation([index]), kind: "recommendation", view: "recommendations", label: number ?? id, span };
    yield* recommendationItems(items, [index], number ?? id);
  }
}

function* recommendationItems(items: readonly RecommendationItem[], path: readonly number[], above: string): Generator<Entry> {
  for (const [index, { label, span, items: deeper }] of items.entries()) {
    const here = [...path, index];
    const name = `${above} ${label ?? index + 1}`;
    yield { key: keys.recommendation(here), kind: "recommendation", view: "recommendations", label: name, span };
    yield* recommendationItems(deeper, here, name);
  }
}

function* attendance({ attendance: { groups } }: Report): Generator<Entry> {
  for (const [index, { paragraph, span: context, participants }] of groups.entries()) {
    const shared = { kind: "participant", view: "attendance" } as const;
    yield { ...shared, key: keys.group(index), label: paragraph ?? "", span: context, unmarked: true };
    for (const [participant, { displayName, span }] of participants.entries()) {
      yield { ...shared, key: keys.participant(index, participant), label: displayName, span, context };
    }
  }
}

function* speakers(report: Report): Generator<Entry> {
  for (const [item, { statements }] of report.speakers.entries()) {
    for (const [statement, { speaker, span: context }] of statements.entries()) {
      const { displayName: label, span } = speaker;
      yield { key: keys.statement(item, statement), kind: "speaker", view: "speakers", label, span, context };
    }
  }
}

function* documents(report: Report): Generator<Entry> {
  for (const [index, { symbol, span }] of report.documents.entries()) {
    yield { key: keys.document(index), kind: "document", view: "documents", label: symbol, span };
  }
}

function* checks(report: Report): Generator<Entry> {
  for (const [check, { code, status, spans }] of report.checks.entries()) {
    for (const [index, span] of spans.entries()) {
      const entry: Entry = { key: keys.check(check, index), kind: "check", view: "checks", label: code, span };
      yield status === "pass" ? { ...entry, unmarked: true } : entry;
    }
  }
}
