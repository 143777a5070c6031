// What stands in place of a result: at work, given up, failed, nothing found.

import { html, nothing, type TemplateResult } from "lit";
import type { Report } from "../package/types.js";
import { codeOf } from "../package/errors.js";
import { maxTextLength } from "../package/arguments.js";
import type { Wording } from "../translations/wording.js";
import type { State } from "./analysis.js";
import { leadTo } from "./doors.js";
import { delegationsThatSpoke } from "./party.js";

/** At work, with a way out. */
export function working({ stage }: State & { is: "working" }, characters: number, wording: Wording): TemplateResult {
  const { states } = wording.messages;
  return html`
    <div class="state" part="state">
      <p id="stage">${stageSentence(stage, characters, wording)}</p>
      <progress aria-labelledby="stage"></progress>
      <button type="button" class="action" data-act="cancel">${states.cancel}</button>
    </div>
  `;
}

function stageSentence(stage: (State & { is: "working" })["stage"], characters: number, wording: Wording): string {
  const { counted, states } = wording.messages;
  return wording.say(states[stage], { characters: wording.count(counted.characters, characters) });
}

export function cancelled({ messages: { states } }: Wording): TemplateResult {
  return html`
    <div class="state" part="state">
      <p>${states.cancelled}</p>
      <button type="button" class="action" data-act="again">${states.again}</button>
    </div>
  `;
}

export function failed({ error }: State & { is: "failed" }, wording: Wording): TemplateResult {
  const { states } = wording.messages;
  return html`
    <div class="state failed" part="state">
      <h2>${states.failedTitle}</h2>
      <p>${reasonOf(error, wording)}</p>
      <details>
        <summary>${states.technicalDetails}</summary>
        <p lang="en" dir="ltr">${error.name}: ${error.message}</p>
      </details>
      <button type="button" class="action" data-act="again">${states.again}</button>
    </div>
  `;
}

function reasonOf(error: Error, wording: Wording): string {
  const { counted, states } = wording.messages;
  const code = codeOf(error);
  if (code === "textTooLong") return wording.say(states.tooLong, { characters: wording.count(counted.characters, maxTextLength) });
  return code === "loadFailed" ? states.loadFailed : states.failed;
}

/** A text in which nothing was found says so, and one that lacks a part or contradicts itself, too. */
export function understanding(report: Report, wording: Wording): TemplateResult | typeof nothing {
  const { states } = wording.messages;
  if (isEmpty(report)) {
    return html`
      <div class="state" part="state">
        <h2>${states.nothingTitle}</h2>
        <p>${states.nothing}</p>
      </div>
    `;
  }
  const failed = report.checks.some(({ status }) => status === "fail");
  const missing = report.checks.some(({ code }) => code === "partNotFound");
  if (!failed && !missing) return nothing;
  // what a report of its kind may do without is no alarm
  return html`<p class=${failed ? "partly alarm" : "partly"}>${states.partly} ${leadTo("checks", states.seeChecks)}</p>`;
}

/** Was nothing found that such reports have? */
export const isEmpty = ({ recommendations, attendance, speakers, documents }: Report): boolean =>
  recommendations.length + attendance.groups.length + speakers.length + documents.length === 0;

/** What is said to those who hear the page. */
export function spoken(state: State, characters: number, wording: Wording): string {
  const { messages } = wording;
  switch (state.is) {
    case "empty":
      return "";
    case "working":
      return stageSentence(state.stage, characters, wording);
    case "cancelled":
      return messages.states.cancelled;
    case "failed":
      return `${messages.states.failedTitle}. ${reasonOf(state.error, wording)}`;
    case "done":
      return isEmpty(state.report) ? messages.states.nothingTitle : doneSentence(state.report, wording);
  }
}

function doneSentence(report: Report, wording: Wording): string {
  const { counted, states } = wording.messages;
  const listed = report.attendance.groups.reduce((sum, { participants, declared }) => sum + (participants.length || (declared ?? 0)), 0);
  return wording.say(states.done, {
    recommendations: wording.count(counted.recommendations, report.recommendations.length),
    participants: wording.count(counted.participants, listed),
    delegations: wording.count(counted.delegations, delegationsThatSpoke(report.speakers).size),
  });
}
