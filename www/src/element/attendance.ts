// Who attended: by category, by regional group, and held against who spoke.

import { html, nothing, type TemplateResult } from "lit";
import type { AttendanceGroup, Party, Report } from "../package/types.js";
import type { Desk } from "./desk.js";
import { door } from "./doors.js";
import { keys } from "./entries.js";
import { delegationRoles, isListed, partyKey, partyWords, type Presence, presences } from "./party.js";
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
    const spoke = spokeAsDelegations(report);
    const silent = [...there.values()].filter(({ party }) => !spoke.has(partyKey(party)));
    const notListed = [...spoke.values()].filter(({ party }) => !there.has(partyKey(party)));
    if (spoke.size === 0) return html``;
    return html`
      ${this.#compared("silent", attendance.silent, attendance.silentNone, silent)}
      ${this.#compared("not-listed", attendance.notListed, attendance.notListedNone, notListed)}
    `;
  }

  /** States, and apart from them everybody else: lists of organizations are rarely complete. */
  #compared(id: string, heading: string, nobody: string, found: readonly Presence[]): TemplateResult {
    const { wording } = this.desk;
    const states = found.filter(({ party }) => party.kind === "state");
    const others = found.filter(({ party }) => party.kind !== "state");
    const count = (names: readonly Presence[]): TemplateResult => html`<span class="count">${wording.number(names.length)}</span>`;
    return html`
      <section>
        <h3 id=${id}>${heading} ${count(states)}</h3>
        ${states.length === 0 ? html`<p class="quiet">${nobody}</p>` : this.#names(states)}
        ${others.length === 0
          ? nothing
          : html`<h4>${wording.messages.attendance.organizations} ${count(others)}</h4>
              ${this.#names(others)}`}
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
            <li data-row=${key!} aria-current=${chosen?.key === key ? "true" : nothing}>${door(key!, partyWords(party, this.desk))}</li>
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

/** Everybody who spoke as a delegation, once; groups of States and persons are on no list. */
function spokeAsDelegations({ speakers }: Report): Map<string, Presence> {
  return presences(
    speakers.flatMap(({ statements }, item) =>
      statements
        .map(({ speaker, role }, index) => ({ speaker, role, key: keys.statement(item, index) }))
        .filter(({ speaker, role }) => delegationRoles.includes(role) && !["group", "person"].includes(speaker.kind))
        .map(({ speaker, key }): [Party, string] => [speaker, key]),
    ),
  );
}
