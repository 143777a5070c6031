// States by the electoral groups of the United Nations, as bars.

import { html, type TemplateResult } from "lit";
import type { Party } from "../package/types.js";
import { bar } from "./bars.js";
import type { Desk } from "./desk.js";

/** In the order in which the United Nations lists them. */
const groups = ["africa", "asiaPacific", "easternEurope", "latinAmericaCaribbean", "westernEuropeAndOthers"] as const;

/** A table with a bar for each group; `heading` names it, `id` is unique in the element. */
export function regionalGroups(states: readonly Party[], heading: string, id: string, { wording }: Desk): TemplateResult {
  const counts = groups.map((group) => states.filter(({ regionalGroup }) => regionalGroup === group).length);
  const most = Math.max(1, ...counts);
  return html`
    <h3 id=${id}>${heading}</h3>
    <table class="bars" aria-labelledby=${id}>
      <tbody>
        ${groups.map(
          (group, index) => html`
            <tr>
              <th scope="row">${wording.messages.groups[group]}</th>
              <td class="number">${wording.number(counts[index]!)}</td>
              <td>${bar([{ pattern: "state", value: counts[index]! }], most)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}
