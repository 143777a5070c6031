// Peer reviews: who recommended what, by answer and by kind of action.

import { html, nothing, type TemplateResult } from "lit";
import type { Party, RecommendationItem } from "../package/types.js";
import type { Desk } from "./desk.js";
import { keys } from "./entries.js";
import { Matrix } from "./matrix.js";
import { presences } from "./party.js";
import { RegionalGroups } from "./regional-groups.js";
import { recommendationsBy, rowsOf } from "./tally.js";

const responses = ["supported", "partiallySupported", "alreadyImplemented", "pending", "noted", "rejected"] as const;
const actionCategories = [1, 2, 3, 4, 5] as const;

export class RecommendersView {
  readonly #groups: RegionalGroups | undefined;
  readonly #matrices: Matrix[];

  constructor(private readonly desk: Desk) {
    const { report, wording } = desk;
    const { recommendations: words, responses: responseNames, actionCategories: actionNames, counted } = wording.messages;
    const { recommendations } = report;
    const states = [...presences(recommendersIn(recommendations, [])).values()];
    if (states.length > 0) {
      const heading = words.byRegionalGroup;
      this.#groups = new RegionalGroups(desk, { id: "recommender-groups", heading, states, weight: ({ entries }) => entries.length });
    }
    // an answer or kind of action that does not occur gets no column
    const given = responses.filter((key) => recommendations.some(({ response }) => response === key));
    const asked = actionCategories.filter((key) => recommendations.some(({ actionCategory }) => actionCategory === key));
    const byResponse = recommendationsBy(recommendations, given, ({ response }) => response);
    const byAction = recommendationsBy(recommendations, asked, ({ actionCategory }) => actionCategory);
    const grids = [
      { id: "by-response", heading: words.byResponse, columns: given.map((key) => responseNames[key]), mentions: byResponse },
      { id: "by-action", heading: words.byAction, columns: asked.map((key) => actionNames[key]), mentions: byAction },
    ];
    this.#matrices = grids
      .filter(({ mentions }) => mentions.length > 0)
      .map(({ id, heading, columns, mentions }) => {
        const rows = rowsOf(mentions, columns.length);
        const headings = columns.map((name) => ({ heading: name, name }));
        return new Matrix(desk, { id, heading, rowHeading: words.recommendedBy, columns: headings, rows, counted: counted.recommendations });
      });
  }

  /** Nothing where no State is named. */
  render(): TemplateResult | typeof nothing {
    const { wording, printing } = this.desk;
    if (this.#groups === undefined) return nothing;
    return html`
      <details class="who" ?open=${printing}>
        <summary>${wording.messages.recommendations.who}</summary>
        <section>${this.#groups.render()}</section>
        ${this.#matrices.map((matrix) => html`<section>${matrix.render()}</section>`)}
      </details>
    `;
  }
}

/** Who made a recommendation or one of its distinct proposals, with the keys of these. */
function recommendersIn(made: readonly Pick<RecommendationItem, "recommendedBy" | "items">[], above: readonly number[]): [Party, string][] {
  return made.flatMap(({ recommendedBy, items }, index): [Party, string][] => {
    const here = [...above, index];
    return [...recommendedBy.map((party): [Party, string] => [party, keys.recommendation(here)]), ...recommendersIn(items, here)];
  });
}
