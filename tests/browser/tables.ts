// What the tables of the page hold, told from the JSON alone: column by column, in the reader's words.

import type { Party, Recommendation, RecommendationItem, Report, Section, Span } from "../../www/src/package/types.ts";
import { sentenceOf } from "../../www/src/element/sentences.ts";
import { wordingIn } from "../../www/src/translations/wording.ts";
import type { Language } from "../../www/src/package/types.ts";

type Part = Recommendation | RecommendationItem;

const several = (values: readonly string[]): string => values.join("; ");
const names = (parties: readonly Party[]): string => several(parties.map(({ displayName }) => displayName));

/** Everything that a report has in a table, heading and rows, each cell as text. */
export function tablesOf(report: Report, language: Language): Record<string, string[][]> {
  const wording = wordingIn(language);
  const { attendance: a, categories, checks: c, documents: d, groups, recommendations: r, speakers: s, ...words } = wording.messages;
  const paragraphs = report.outline.flatMap(function all({ paragraphs, sections }: Section): Section["paragraphs"] {
    return [...paragraphs, ...sections.flatMap(all)];
  });
  const paragraphOf = ({ start }: Span): string => paragraphs.find(({ span }) => span.start <= start && start < span.end)?.number ?? "";
  const directives = report.recommendations.flatMap((whole) => {
    const under = (parts: readonly RecommendationItem[], number: string): { number: string; whole: Recommendation; part: Part }[] =>
      parts.flatMap((part, place) => {
        const here = `${number} ${part.label ?? place + 1}`.trim();
        return [{ number: here, whole, part }, ...under(part.items, here)];
      });
    return [{ number: whole.number ?? "", whole, part: whole as Part }, ...under(whole.items, whole.number ?? "")];
  });
  const listed = report.attendance.groups.flatMap((group) => {
    const parties: (Party | undefined)[] = group.participants.length === 0 ? [undefined] : group.participants;
    return parties.map((party) => ({ group, party }));
  });
  const statements = report.speakers.flatMap((item) => item.statements.map((statement) => ({ item, statement })));
  return {
    recommendations: table(directives, {
      [r.number]: ({ number }) => number,
      [a.paragraphColumn]: ({ part }) => paragraphOf(part.span),
      [r.text]: ({ part }) => part.text,
      [r.kind]: ({ whole }) => words.kinds[whole.kind],
      [r.status]: ({ whole }) => words.statuses[whole.status],
      [r.topic]: ({ whole }) => whole.headings.at(-1),
      [r.headings]: ({ whole }) => several(whole.headings),
      [r.agendaItem]: ({ whole }) => several(whole.agendaItems),
      [r.addressee]: ({ part }) => several(part.addressees.map((addressee) => words.addressees[addressee])),
      [r.strength]: ({ part }) => words.strengths[part.strength],
      [`${r.introduction}?`]: ({ whole }) => whole.introduction,
      [`${r.recommendedBy}?`]: ({ part }) => names(part.recommendedBy),
      [`${r.response}?`]: ({ whole }) => whole.response && words.responses[whole.response],
      [`${r.actionCategory}?`]: ({ part }) => part.actionCategory && words.actionCategories[part.actionCategory],
    }),
    attendance: table(listed, {
      [a.category]: ({ group }) => categories[group.category],
      [a.participant]: ({ party }) => party?.displayName,
      [a.code]: ({ party }) => party?.code,
      [a.regionalGroup]: ({ party }) => party?.regionalGroup && groups[party.regionalGroup],
      [a.asWritten]: ({ party }) => party?.name,
      [a.paragraphColumn]: ({ group }) => group.paragraph,
      [`${a.declaredColumn}?`]: ({ group }) => group.declared,
    }),
    speakers: table(statements, {
      [r.agendaItem]: ({ item }) => several(item.agendaItems),
      [d.title]: ({ item }) => item.title,
      [s.speaker]: ({ statement }) => statement.speaker.displayName,
      [a.code]: ({ statement }) => statement.speaker.code,
      [s.role]: ({ statement }) => words.roleNames[statement.role],
      [s.form]: ({ statement }) => words.forms[statement.form],
      [`${s.affiliation}?`]: ({ statement }) => statement.affiliation?.displayName,
      [`${s.capacity}?`]: ({ statement }) => statement.capacity,
      [`${s.onBehalfOfColumn}?`]: ({ statement }) => names(statement.onBehalfOf),
      [`${s.meeting}?`]: ({ statement }) => statement.meeting,
      [`${s.date}?`]: ({ statement }) => statement.date,
      [a.asWritten]: ({ statement }) => statement.speaker.name,
      [a.paragraphColumn]: ({ statement }) => statement.paragraph,
    }),
    documents: table(report.documents, {
      [d.symbol]: ({ symbol }) => symbol,
      [r.agendaItem]: ({ agendaItems }) => several(agendaItems),
      [d.title]: ({ title }) => title,
      [`${a.paragraphColumn}?`]: ({ span }) => paragraphOf(span),
    }),
    checks: table(report.checks, {
      [c.status]: ({ status }) => c[status],
      [c.check]: (check) => sentenceOf(check, wording),
      [a.paragraphColumn]: ({ spans }) => several([...new Set(spans.map(paragraphOf).filter((number) => number !== ""))]),
      [c.code]: ({ code }) => code,
    }),
  };
}

/** Rows under their headings; a column with a question mark is there where something stands in it. */
function table<Thing>(things: readonly Thing[], columns: Record<string, (thing: Thing) => string | number | null | undefined>): string[][] {
  const told = Object.entries(columns).map(([heading, cell]) => ({ heading, cells: things.map((thing) => String(cell(thing) ?? "")) }));
  const shown = told.filter(({ heading, cells }) => !heading.endsWith("?") || cells.some((cell) => cell !== ""));
  return [shown.map(({ heading }) => heading.replace(/\?$/, "")), ...things.map((_, row) => shown.map(({ cells }) => cells[row]!))];
}
