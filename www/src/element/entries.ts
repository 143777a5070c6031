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

/** The entries of a report by their keys, part after part. */
export function entriesOf(report: Report): Map<string, Entry> {
  const entries: Entry[] = [
    ...officers(report),
    ...agenda(report.agenda, []),
    ...recommendations(report),
    ...attendance(report),
    ...speakers(report),
    ...documents(report),
    ...checks(report),
  ];
  return new Map(entries.map((entry) => [entry.key, entry]));
}

function officers({ meeting }: Report): Entry[] {
  return meeting.officers.map(({ name, span }, index) => ({
    key: keys.officer(index),
    kind: "officer",
    view: "meeting",
    label: name,
    span,
  }));
}

function agenda(items: readonly AgendaItem[], path: readonly number[]): Entry[] {
  return items.flatMap(({ number, span, items: deeper }, index): Entry[] => {
    const here = [...path, index];
    return [
      { key: keys.agendaItem(here), kind: "agendaItem", view: "meeting", label: number, span },
      ...agenda(deeper, here),
    ];
  });
}

function recommendations(report: Report): Entry[] {
  return report.recommendations.flatMap(({ number, id, span, items }, index) => [
    { key: keys.recommendation([index]), kind: "recommendation", view: "recommendations", label: number ?? id, span },
    ...recommendationItems(items, [index], number ?? id),
  ]);
}

function recommendationItems(items: readonly RecommendationItem[], path: readonly number[], above: string): Entry[] {
  return items.flatMap(({ label, span, items: deeper }, index): Entry[] => {
    const here = [...path, index];
    const name = `${above} ${label ?? index + 1}`;
    return [
      { key: keys.recommendation(here), kind: "recommendation", view: "recommendations", label: name, span },
      ...recommendationItems(deeper, here, name),
    ];
  });
}

function attendance({ attendance: { groups } }: Report): Entry[] {
  return groups.flatMap((group, index): Entry[] => [
    {
      key: keys.group(index),
      kind: "participant",
      view: "attendance",
      label: group.paragraph ?? "",
      span: group.span,
      unmarked: true,
    },
    ...group.participants.map(
      ({ displayName, span }, participant): Entry => ({
        key: keys.participant(index, participant),
        kind: "participant",
        view: "attendance",
        label: displayName,
        span,
        context: group.span,
      }),
    ),
  ]);
}

function speakers(report: Report): Entry[] {
  return report.speakers.flatMap(({ statements }, item) =>
    statements.map(
      ({ speaker, span }, statement): Entry => ({
        key: keys.statement(item, statement),
        kind: "speaker",
        view: "speakers",
        label: speaker.displayName,
        span: speaker.span,
        context: span,
      }),
    ),
  );
}

function documents(report: Report): Entry[] {
  return report.documents.map(({ symbol, span }, index) => ({
    key: keys.document(index),
    kind: "document",
    view: "documents",
    label: symbol,
    span,
  }));
}

function checks(report: Report): Entry[] {
  return report.checks.flatMap(({ code, status, spans }, check) =>
    spans.map((span, index): Entry => ({
      key: keys.check(check, index),
      kind: "check",
      view: "checks",
      label: code,
      span,
      ...(status === "pass" && { unmarked: true }),
    })),
  );
}
