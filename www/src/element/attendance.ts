// Who attended: by category, by regional group, and held against who spoke.

import { html, nothing, type TemplateResult } from "lit";
import type { AttendanceGroup, Party, Report } from "../package/types.js";
import type { Desk } from "./desk.js";
import { door } from "./doors.js";
import { keys } from "./entries.js";
import { delegationRoles, isListed, partyKey, partyName, type Presence, presences } from "./party.js";
import { RegionalGroups } from "./regional-groups.js";

export class AttendanceView {
  readonly #groups: RegionalGroups;

  constructor(private readonly desk: Desk) {
    const states = [...attended(desk.report).values()].filter(({ party }) => party.kind === "state");
    const heading = desk.wording.messages.attendance.byGroup;
    this.#groups = new RegionalGroups(desk, { id: "regional-groups", heading, states, weight: () => 1 });
  }

  render(): TemplateResult {
    const { report, wording } = this.desk;
    if (report.attendance.groups.length === 0) return html`<p class="quiet">${wording.messages.attendance.none}</p>`;
    return html`
      ${isListed(report.attendance) ? html`<section>${this.#groups.render()}</section>` : nothing}
      ${report.attendance.groups.map((group, index) => this.#group(group, index))}
      ${isListed(report.attendance) ? this.#againstSpeakers() : nothing}
    `;
  }

  #group(group: AttendanceGroup, index: number): TemplateResult {
    const { wording, chosen } = this.desk;
    const { messages } = wording;
    const { category, participants, declared, paragraph } = group;
    const key = keys.group(index);
    const count = participants.length || declared;
    return html`
      <section>
        <h3 id="group-${index}" data-row=${key} aria-current=${chosen?.key === key ? "true" : nothing}>
          ${messages.categories[category]}
          ${count === null ? nothing : html`<span class="count">${wording.number(count)}</span>`}
        </h3>
        <p class="quiet">
          ${door(key, paragraph === null ? messages.source.label : wording.say(messages.attendance.paragraph, { number: paragraph }))}
          ${declared === null ? nothing : wording.say(messages.attendance.declared, { n: declared })}
          ${participants.length === 0 ? messages.attendance.countOnly : nothing}
        </p>
        ${this.#names(participants.map((party, place) => ({ party, entries: [keys.participant(index, place)] })))}
      </section>
    `;
  }

  #againstSpeakers(): TemplateResult {
    const { report, wording } = this.desk;
    const { attendance } = wording.messages;
    const there = attended(report);
    const spoke = spokeForStates(report);
    const silent = [...there.values()].filter(({ party }) => party.kind === "state" && !spoke.has(partyKey(party)));
    const notListed = [...spoke.values()].filter(({ party }) => !there.has(partyKey(party)));
    if (spoke.size === 0) return html``;
    return html`
      <section>
        <h3 id="silent">${attendance.silent} <span class="count">${wording.number(silent.length)}</span></h3>
        ${silent.length === 0 ? html`<p class="quiet">${attendance.silentNone}</p>` : this.#names(silent)}
      </section>
      <section>
        <h3 id="not-listed">${attendance.notListed} <span class="count">${wording.number(notListed.length)}</span></h3>
        ${notListed.length === 0 ? html`<p class="quiet">${attendance.notListedNone}</p>` : this.#names(notListed)}
      </section>
    `;
  }

  #names(names: readonly Presence[]): TemplateResult | typeof nothing {
    const { chosen } = this.desk;
    if (names.length === 0) return nothing;
    return html`
      <ul class="names">
        ${names.map(
          ({ party, entries: [key] }) => html`
            <li data-row=${key!} aria-current=${chosen?.key === key ? "true" : nothing}>${door(key!, partyName(party))}</li>
          `,
        )}
      </ul>
    `;
  }
}

/** Everybody who is listed, once. */
function attended({ attendance: { groups } }: Report): Map<string, Presence> {
  return presences(
    groups.flatMap(({ participants }, group) =>
      participants.map((party, index): [Party, string] => [party, keys.participant(group, index)]),
    ),
  );
}

/** States that spoke; lists of other participants are rarely complete. */
function spokeForStates({ speakers }: Report): Map<string, Presence> {
  return presences(
    speakers.flatMap(({ statements }, item) =>
      statements
        .map(({ speaker, role }, index) => ({ speaker, role, key: keys.statement(item, index) }))
        .filter(({ speaker, role }) => delegationRoles.includes(role) && speaker.kind === "state")
        .map(({ speaker, key }): [Party, string] => [speaker, key]),
    ),
  );
}
