// Peer reviews: who recommended what, by answer and by kind of action.

import { html, type TemplateResult } from "lit";
import type { Desk } from "./desk.js";
import { recommendersOf } from "./facets.js";
import { Matrix } from "./matrix.js";
import { regionalGroups } from "./regional-groups.js";
import { recommendationsBy, rowsOf } from "./tally.js";

const responses = ["supported", "partiallySupported", "alreadyImplemented", "pending", "noted", "rejected"] as const;
const actionCategories = [1, 2, 3, 4, 5] as const;

export class RecommendersView {
  readonly #matrices: Matrix[];

  constructor(private readonly desk: Desk) {
    const { report, wording } = desk;
    const { recommendations: words, responses: responseNames, actionCategories: actionNames, counted } = wording.messages;
    const { recommendations } = report;
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
  render(): TemplateResult {
    const { report, wording, printing } = this.desk;
    const words = wording.messages.recommendations;
    const recommenders = report.recommendations.flatMap(recommendersOf);
    if (recommenders.length === 0) return html``;
    return html`
      <details class="who" ?open=${printing}>
        <summary>${words.who}</summary>
        <section>${regionalGroups(recommenders, words.byRegionalGroup, "recommender-groups", this.desk)}</section>
        ${this.#matrices.map((matrix) => html`<section>${matrix.render()}</section>`)}
      </details>
    `;
  }
}
