// The tables that can be taken away, in the reader's words. Every format writes these and nothing else.

import { partyName } from "../element/party.js";
import { sentenceOf } from "../element/sentences.js";
import type { TabName } from "../element/views.js";
import type { Party, Recommendation, RecommendationItem, Report, Span } from "../package/types.js";
import type { Wording } from "../translations/wording.js";
import { paragraphFinder } from "./paragraphs.js";

export type Cell = string | number | null;

export interface Table {
  name: TabName;
  title: string;
  columns: string[];
  rows: Cell[][];
}

/** A column: its heading, and its cell for a thing; left out where no thing has one. */
interface Column<T> {
  heading: string;
  cell(thing: T): Cell;
  optional?: true;
}

const makers: Record<TabName, (report: Report, wording: Wording) => Table> = {
  recommendations,
  attendance,
  speakers,
  documents,
  checks,
};

/** One table of a report. */
export function tableOf(name: TabName, report: Report, wording: Wording): Table {
  return makers[name](report, wording);
}

function table<T>(name: TabName, wording: Wording, things: readonly T[], columns: readonly Column<T>[]): Table {
  const kept = columns.filter(({ optional, cell }) => !optional || things.some((thing) => cell(thing) !== null));
  return {
    name,
    title: wording.messages.views[name],
    columns: kept.map(({ heading }) => heading),
    rows: things.map((thing) => kept.map(({ cell }) => cell(thing))),
  };
}

/** Several values of a cell; a semicolon is in no name. */
const joined = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join("; "));

const names = (parties: readonly Party[]): string | null => joined(parties.map(partyName));

/** A recommendation, or one of its items, which shares what is said of the whole. */
interface Directive {
  number: string;
  whole: Recommendation;
  part: Pick<RecommendationItem, "span" | "text" | "addressees" | "strength" | "actionCategory" | "recommendedBy">;
}

function directives(recommendation: Recommendation): Directive[] {
  const number = recommendation.number ?? "";
  const below = (items: readonly RecommendationItem[], above: string): Directive[] =>
    items.flatMap((part, index) => {
      const here = `${above} ${part.label ?? index + 1}`.trim();
      return [{ number: here, whole: recommendation, part }, ...below(part.items, here)];
    });
  return [{ number, whole: recommendation, part: recommendation }, ...below(recommendation.items, number)];
}

function recommendations(report: Report, wording: Wording): Table {
  const { messages } = wording;
  const words = messages.recommendations;
  const paragraphOf = paragraphFinder(report);
  return table<Directive>("recommendations", wording, report.recommendations.flatMap(directives), [
    { heading: words.number, cell: ({ number }) => number },
    { heading: messages.attendance.paragraphColumn, cell: ({ part }) => paragraphOf(part.span) },
    { heading: words.text, cell: ({ part }) => part.text },
    { heading: words.kind, cell: ({ whole }) => messages.kinds[whole.kind] },
    { heading: words.status, cell: ({ whole }) => messages.statuses[whole.status] },
    { heading: words.topic, cell: ({ whole }) => whole.headings.at(-1) ?? null },
    { heading: words.headings, cell: ({ whole }) => joined(whole.headings) },
    { heading: words.agendaItem, cell: ({ whole }) => joined(whole.agendaItems) },
    { heading: words.addressee, cell: ({ part }) => joined(part.addressees.map((key) => messages.addressees[key])) },
    { heading: words.strength, cell: ({ part }) => messages.strengths[part.strength] },
    { heading: words.introduction, cell: ({ whole }) => whole.introduction, optional: true },
    { heading: words.recommendedBy, cell: ({ part }) => names(part.recommendedBy), optional: true },
    {
      heading: words.response,
      cell: ({ whole }) => (whole.response === null ? null : messages.responses[whole.response]),
      optional: true,
    },
    {
      heading: words.actionCategory,
      cell: ({ part }) => (part.actionCategory === null ? null : messages.actionCategories[part.actionCategory]),
      optional: true,
    },
  ]);
}

function attendance(report: Report, wording: Wording): Table {
  const { messages } = wording;
  const words = messages.attendance;
  const listed = report.attendance.groups.flatMap((group) =>
    // a category of which only the number is known keeps its row
    (group.participants.length > 0 ? group.participants : [null]).map((party) => ({ group, party })),
  );
  return table("attendance", wording, listed, [
    { heading: words.category, cell: ({ group }) => messages.categories[group.category] },
    { heading: words.participant, cell: ({ party }) => party?.displayName ?? null },
    { heading: words.code, cell: ({ party }) => party?.code ?? null },
    {
      heading: words.regionalGroup,
      cell: ({ party }) => (party?.regionalGroup ? messages.groups[party.regionalGroup] : null),
    },
    { heading: words.asWritten, cell: ({ party }) => party?.name ?? null },
    { heading: words.paragraphColumn, cell: ({ group }) => group.paragraph },
    { heading: words.declaredColumn, cell: ({ group }) => group.declared, optional: true },
  ]);
}

function speakers(report: Report, wording: Wording): Table {
  const { messages } = wording;
  const words = messages.speakers;
  const statements = report.speakers.flatMap((item) => item.statements.map((statement) => ({ item, statement })));
  return table("speakers", wording, statements, [
    { heading: messages.recommendations.agendaItem, cell: ({ item }) => joined(item.agendaItems) },
    { heading: messages.documents.title, cell: ({ item }) => item.title },
    { heading: words.speaker, cell: ({ statement }) => statement.speaker.displayName },
    { heading: messages.attendance.code, cell: ({ statement }) => statement.speaker.code },
    { heading: words.role, cell: ({ statement }) => messages.roleNames[statement.role] },
    { heading: words.form, cell: ({ statement }) => messages.forms[statement.form] },
    { heading: words.affiliation, cell: ({ statement }) => statement.affiliation?.displayName ?? null, optional: true },
    { heading: words.capacity, cell: ({ statement }) => statement.capacity, optional: true },
    { heading: words.onBehalfOfColumn, cell: ({ statement }) => names(statement.onBehalfOf), optional: true },
    { heading: words.meeting, cell: ({ statement }) => statement.meeting, optional: true },
    { heading: words.date, cell: ({ statement }) => statement.date, optional: true },
    { heading: messages.attendance.asWritten, cell: ({ statement }) => statement.speaker.name },
    { heading: messages.attendance.paragraphColumn, cell: ({ statement }) => statement.paragraph },
  ]);
}

function documents(report: Report, wording: Wording): Table {
  const { messages } = wording;
  const paragraphOf = paragraphFinder(report);
  return table("documents", wording, report.documents, [
    { heading: messages.documents.symbol, cell: ({ symbol }) => symbol },
    { heading: messages.recommendations.agendaItem, cell: ({ agendaItems }) => joined(agendaItems) },
    { heading: messages.documents.title, cell: ({ title }) => title },
    { heading: messages.attendance.paragraphColumn, cell: ({ span }) => paragraphOf(span), optional: true },
  ]);
}

function checks(report: Report, wording: Wording): Table {
  const words = wording.messages.checks;
  const paragraphOf = paragraphFinder(report);
  const paragraphsOf = (spans: readonly Span[]): string[] => spans.map(paragraphOf).filter((number) => number !== null);
  return table("checks", wording, report.checks, [
    { heading: words.status, cell: ({ status }) => words[status] },
    { heading: words.check, cell: (check) => sentenceOf(check, wording) },
    {
      heading: wording.messages.attendance.paragraphColumn,
      cell: ({ spans }) => joined([...new Set(paragraphsOf(spans))]),
    },
    { heading: words.code, cell: ({ code }) => code },
  ]);
}
