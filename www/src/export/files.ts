// A report in each format of file.

import type { Report } from "../package/types.js";
import type { Wording } from "../translations/wording.js";
import { type TabName, tabNames } from "../element/views.js";
import { csv } from "./csv.js";
import { markdown } from "./markdown.js";
import { provenance } from "./provenance.js";
import { type Table, tableOf } from "./tables.js";
import { workbook } from "./xlsx.js";

/** What is written: a report, its text, and the reader's words. */
export interface Subject {
  report: Report;
  text: string;
  wording: Wording;
}

/** Formats of a whole report, with how each is made. */
export const formats = {
  xlsx: async (subject: Subject): Promise<Blob> => {
    const { takeaway } = subject.wording.messages;
    const about: Table = {
      name: "checks",
      title: "Rapporteur",
      columns: [takeaway.label],
      rows: [[await provenance(subject.text, subject.wording)]],
    };
    return workbook(allTables(subject), about, subject.wording.direction === "rtl");
  },
  json: async ({ report }: Subject): Promise<Blob> =>
    new Blob([`${JSON.stringify(report, null, 2)}\n`], { type: "application/json" }),
  md: async (subject: Subject): Promise<Blob> => {
    const { report, text, wording } = subject;
    const { body, title, place, dates } = report.meeting;
    const heading = body ?? title ?? wording.messages.meeting.untitled;
    const about = [title === heading ? null : title, place, ...dates.map(({ start, end }) => wording.period(start, end))];
    const lines = about.filter((line) => line !== null);
    const document = markdown(heading, lines, allTables(subject), await provenance(text, wording));
    return new Blob([document], { type: "text/markdown;charset=utf-8" });
  },
};

export type Format = keyof typeof formats;

/** One table as CSV. */
export async function csvFile(name: TabName, { report, text, wording }: Subject): Promise<Blob> {
  const written = csv(tableOf(name, report, wording), await provenance(text, wording));
  return new Blob([written], { type: "text/csv;charset=utf-8" });
}

const allTables = ({ report, wording }: Subject): Table[] => tabNames.map((name) => tableOf(name, report, wording));
