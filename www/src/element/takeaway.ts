// What the reader takes away: files, a copy, paper.

import { html, type TemplateResult } from "lit";
import { copyTable } from "../export/clipboard.js";
import { fileName, save } from "../export/download.js";
import { csvFile, type Format, formats, type Made, type Subject } from "../export/files.js";
import { tableOf } from "../export/tables.js";
import type { Desk } from "./desk.js";
import type { TabName } from "./views.js";

/** The menu for everything. */
export function takeAway(desk: Desk): TemplateResult {
  const { takeaway } = desk.wording.messages;
  const format = (name: Format, label: string): TemplateResult => html`
    <li><button type="button" data-format=${name} @click=${() => saveAs(name, desk)}>${label}</button></li>
  `;
  return html`
    <details class="menu">
      <summary class="action">${takeaway.label}</summary>
      <ul class="panel">
        ${format("xlsx", takeaway.xlsx)} ${format("json", takeaway.json)} ${format("md", takeaway.markdown)}
        <li><button type="button" data-format="print" @click=${() => print()}>${takeaway.print}</button></li>
      </ul>
    </details>
  `;
}

/** What can be done with the table of a part. */
export function tableTools(name: TabName, desk: Desk): TemplateResult {
  const { takeaway } = desk.wording.messages;
  return html`
    <p class="table-tools no-print">
      <button type="button" class="plain" data-take="copy" @click=${() => copy(name, desk)}>${takeaway.copy}</button>
      <button type="button" class="plain" data-take="csv" @click=${() => saveTable(name, desk, desk)}>${takeaway.csv}</button>
    </p>
  `;
}

async function copy(name: TabName, desk: Desk): Promise<void> {
  const { takeaway } = desk.wording.messages;
  const copied = await copyTable(tableOf(name, desk.report, desk.wording));
  desk.tell(copied ? takeaway.copied : takeaway.copyFailed);
}

/** Saves the table of a part as CSV. */
export function saveTable(name: TabName, subject: Subject, desk: Desk): Promise<void> {
  return give(() => csvFile(name, subject), `_${name}.csv`, desk);
}

function saveAs(format: Format, desk: Desk): Promise<void> {
  return give(() => formats[format](desk), `.${format}`, desk);
}

/** Makes a file and hands it over, named after the meeting; says how that went. */
async function give(make: () => Promise<Made>, ending: string, desk: Desk): Promise<void> {
  const { takeaway } = desk.wording.messages;
  const name = `${fileName(desk.report.meeting)}${ending}`;
  try {
    const { file, remark = "" } = await make();
    save(file, name);
    desk.tell(`${desk.wording.say(takeaway.saved, { name })} ${remark}`.trim());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    desk.tell(desk.wording.say(takeaway.failed, { reason }));
  }
}
