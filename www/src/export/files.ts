// A report in each format of file.

import type { Report } from "../package/types.js";
import type { Wording } from "../translations/wording.js";
import { type TabName, tabNames } from "../element/views.js";
import { csv } from "./csv.js";
import { markdown } from "./markdown.js";
import { originOf, provenance, type ReadWith } from "./provenance.js";
import { type Table, tableOf } from "./tables.js";
import { cutCells, workbook } from "./xlsx.js";

/** What is written: a report, its text, and the reader's words. */
export interface Subject {
  report: Report;
  text: string;
  options: ReadWith;
  wording: Wording;
}

/** A file, and what the reader should know of it. */
export interface Made {
  file: Blob;
  remark?: string;
}

/** Formats of a whole report, with how each is made. */
export const formats = {
  xlsx: async (subject: Subject): Promise<Made> => {
    const { wording } = subject;
    const { takeaway } = wording.messages;
    const about = { title: "Rapporteur", columns: [takeaway.label], rows: [[await origin(subject)]] };
    const tables = allTables(subject);
    const file = await workbook(tables, about, wording);
    return cutCells(tables) === 0 ? { file } : { file, remark: takeaway.cut };
  },
  // the report as it is, with one field more
  json: async ({ report, text, options }: Subject): Promise<Made> => {
    const written = { ...report, origin: await originOf(text, options) };
    return { file: new Blob([`${JSON.stringify(written, null, 2)}\n`], { type: "application/json" }) };
  },
  md: async (subject: Subject): Promise<Made> => {
    const { report, wording } = subject;
    const { body, title, place, dates } = report.meeting;
    const heading = body ?? title ?? wording.messages.meeting.untitled;
    const about = [title === heading ? null : title, place, ...dates.map(({ start, end }) => wording.period(start, end))];
    const lines = about.filter((line) => line !== null);
    const document = markdown(heading, lines, allTables(subject), await origin(subject));
    return { file: new Blob([document], { type: "text/markdown;charset=utf-8" }) };
  },
};

export type Format = keyof typeof formats;

/** One table as CSV. */
export async function csvFile(name: TabName, subject: Subject): Promise<Made> {
  const written = csv(tableOf(name, subject.report, subject.wording), await origin(subject));
  return { file: new Blob([written], { type: "text/csv;charset=utf-8" }) };
}

const origin = ({ text, options, wording }: Subject): Promise<string> => provenance(text, options, wording);

const allTables = ({ report, wording }: Subject): Table[] => tabNames.map((name) => tableOf(name, report, wording));
