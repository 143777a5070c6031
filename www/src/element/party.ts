import { html, type TemplateResult } from "lit";
import type { Attendance, ItemSpeakers, Party, SpeakerRole } from "../package/types.js";
import { inOrder } from "../translations/wording.js";
import type { Desk } from "./desk.js";
import { quote } from "./quote.js";

/** What the reader calls a party. */
export const partyName = ({ displayName }: Party): string => inOrder(displayName);

/** A party in words: a name that is not known in the reader's language stands in the report's. */
export const partyWords = (party: Party, { report, wording }: Pick<Desk, "report" | "wording">): TemplateResult =>
  party.displayName === party.name ? quote(partyName(party), report.language, wording) : html`${partyName(party)}`;

/** The same for everybody who is the same party. */
export const partyKey = ({ code, displayName }: Party): string => code ?? displayName;

/** Roles in which a delegation speaks; persons and officers speak for themselves. */
export const delegationRoles: readonly SpeakerRole[] = [
  "state",
  "signatory",
  "observerState",
  "regionalOrganization",
  "entity",
  "unitedNations",
  "intergovernmental",
  "nonGovernmental",
];

/** All roles, in the order in which they are shown. */
export const roles: readonly SpeakerRole[] = [
  ...delegationRoles,
  "independentExpert",
  "panellist",
  "secretariat",
  "officer",
  "other",
];

/** A State or observer State with the passages in which it is named. */
export interface Presence {
  party: Party;
  /** Keys of the entries. */
  entries: string[];
}

/** Parties by who they are, in the order in which they are first named. */
export function presences(named: Iterable<[Party, string]>): Map<string, Presence> {
  const found = new Map<string, Presence>();
  for (const [party, entry] of named) {
    const presence = found.get(partyKey(party));
    if (presence === undefined) found.set(partyKey(party), { party, entries: [entry] });
    else presence.entries.push(entry);
  }
  return found;
}

/** Is anybody listed by name? */
export const isListed = ({ groups }: Attendance): boolean => groups.some(({ participants }) => participants.length > 0);

/** Distinct delegations that spoke under any item, the State under review apart. */
export function delegationsThatSpoke(speakers: readonly ItemSpeakers[]): Set<string> {
  const spoke = speakers
    .flatMap(({ statements }) => statements)
    .filter(({ role, reviewedState }) => delegationRoles.includes(role) && !reviewedState);
  return new Set(spoke.map(({ speaker }) => partyKey(speaker)));
}
