// The head of the result: which meeting, and the figures at a glance.

import { html, nothing, type TemplateResult } from "lit";
import type { AgendaItem, AttendanceCategory } from "../package/types.js";
import type { Desk } from "./desk.js";
import { door, leadTo } from "./doors.js";
import { keys } from "./entries.js";
import { fill } from "./fill.js";
import { delegationsThatSpoke, partyName } from "./party.js";
import { quote } from "./quote.js";

export function meetingHead(desk: Desk): TemplateResult {
  const { report, wording } = desk;
  const { body, title, symbols } = report.meeting;
  const heading = body ?? title ?? symbols[0];
  return html`
    <slot name="title">
      <h2 part="title">${heading === undefined ? wording.messages.meeting.untitled : quote(heading, report.language, wording)}</h2>
    </slot>
    ${title === null || title === heading ? nothing : html`<p class="subtitle">${quote(title, report.language, wording)}</p>`}
    <p class="facts">${facts(desk).map(fact)}</p>
    ${moreOfficers(desk)}
  `;
}

const fact = (words: TemplateResult | string): TemplateResult => html`<span>${words}</span>`;

/** So many officers stand in the head; the others are folded away. */
const OFFICERS = 6;

function moreOfficers(desk: Desk): TemplateResult | typeof nothing {
  const { wording, printing } = desk;
  const more = officers(desk).slice(OFFICERS);
  if (more.length === 0) return nothing;
  return html`
    <details ?open=${printing}>
      <summary>${wording.messages.roles.officer}: ${wording.say(wording.messages.recommendations.showMore, { n: more.length })}</summary>
      <p class="facts">${more.map(fact)}</p>
    </details>
  `;
}

function officers({ report, wording }: Desk): TemplateResult[] {
  const { messages } = wording;
  return report.meeting.officers.map(({ role, name, state }, index) => {
    const from = state === null || partyName(state) === name ? "" : ` (${partyName(state)})`;
    const who = door(keys.officer(index), html`${quote(name, report.language, wording)}${from}`);
    return html`${fill(messages.meeting.officer, { role: messages.meeting[role], name: who })}`;
  });
}

function facts(desk: Desk): (TemplateResult | string)[] {
  const { report, wording } = desk;
  const { messages } = wording;
  const { symbols, session, place, dates, meetingsHeld, reviewedState } = report.meeting;
  const { language } = report;
  const found = [
    ...symbols.map((symbol) => html`<bdi>${symbol}</bdi>`),
    session === null ? undefined : html`${fill(messages.meeting.session, { session: quote(session, language, wording) })}`,
    place === null ? undefined : quote(place, language, wording),
    ...dates.map(({ start, end }) => wording.period(start, end)),
    meetingsHeld === null ? undefined : wording.count(messages.meeting.meetingsHeld, meetingsHeld),
    reviewedState === null ? undefined : wording.say(messages.meeting.reviewedState, { state: partyName(reviewedState) }),
    ...officers(desk).slice(0, OFFICERS),
    wording.say(messages.meeting.writtenIn, { language: wording.languageName(language) }),
  ];
  return found.filter((fact) => fact !== undefined);
}

type CountedFigure = "recommendations" | "persons" | "delegations" | "documents" | "passed" | "failed";

/** Each figure is a door to what it counts, where that can be shown. */
export function figures({ report, wording, alone }: Desk): TemplateResult {
  const { messages } = wording;
  const { attendance, recommendations, speakers, documents, checks } = report;
  const passed = checks.filter(({ status }) => status === "pass").length;
  const failed = checks.filter(({ status }) => status === "fail").length;
  const categories = Object.entries(attendance.totals) as [AttendanceCategory, number | null][];
  const groupOf = (category: AttendanceCategory): number => attendance.groups.findIndex((group) => group.category === category);
  const figure = (name: string, n: number, label: string, view: string, place?: string): TemplateResult => {
    const words = html`<b>${wording.number(n)}</b> <span>${label}</span>`;
    return html`<li data-figure=${name} data-count=${n}>${alone === undefined ? leadTo(view, words, place) : words}</li>`;
  };
  const counted = (name: CountedFigure, n: number, view: string, place?: string): TemplateResult =>
    figure(name, n, wording.count(messages.figures[name], n), view, place);
  const spoke = delegationsThatSpoke(speakers).size;
  return html`
    <ul class="figures" part="figures" aria-label=${messages.figures.label}>
      ${counted("recommendations", recommendations.length, "recommendations")}
      ${categories.map(([category, total]) =>
        total === null || total === 0
          ? nothing
          : figure(category, total, wording.count(messages.figures.categories[category], total), "attendance", `group-${groupOf(category)}`),
      )}
      ${attendance.persons === null ? nothing : counted("persons", attendance.persons, "attendance")}
      ${counted("delegations", spoke, "speakers", spoke === 0 ? undefined : "matrix")}
      ${documents.length === 0 ? nothing : counted("documents", documents.length, "documents")}
      ${counted("passed", passed, "checks", passed === 0 ? undefined : "passed")} ${counted("failed", failed, "checks", "failed")}
    </ul>
  `;
}

/** The agenda, folded away. */
export function agenda({ report, wording }: Desk): TemplateResult | typeof nothing {
  if (report.agenda.length === 0) return nothing;
  const list = (items: readonly AgendaItem[], path: readonly number[]): TemplateResult => html`
    <ul class="agenda">
      ${items.map(({ number, title, items: deeper }, index) => {
        const here = [...path, index];
        const key = keys.agendaItem(here);
        return html`
          <li data-row=${key}>
            <span class="number">${door(key, number)}</span>
            <div>${quote(title, report.language, wording)}${deeper.length > 0 ? list(deeper, here) : nothing}</div>
          </li>
        `;
      })}
    </ul>
  `;
  return html`
    <details class="agenda-fold">
      <summary>${wording.messages.meeting.agenda} <span class="count">${wording.number(report.agenda.length)}</span></summary>
      ${list(report.agenda, [])}
    </details>
  `;
}
