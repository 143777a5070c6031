// The documents that the report lists.

import { html, nothing, type TemplateResult } from "lit";
import type { Desk } from "./desk.js";
import { door } from "./doors.js";
import { keys } from "./entries.js";
import { quote } from "./quote.js";

export class DocumentsView {
  constructor(private readonly desk: Desk) {}

  render(): TemplateResult {
    const { report, wording, chosen } = this.desk;
    const { messages } = wording;
    if (report.documents.length === 0) return html`<p class="quiet">${messages.documents.none}</p>`;
    return html`
      <div class="scroll">
        <table class="documents">
          <thead>
            <tr>
              <th scope="col">${messages.documents.symbol}</th>
              <th scope="col">${messages.recommendations.agendaItem}</th>
              <th scope="col">${messages.documents.title}</th>
            </tr>
          </thead>
          <tbody>
            ${report.documents.map(({ symbol, agendaItems, title }, index) => {
              const key = keys.document(index);
              return html`
                <tr data-row=${key} aria-current=${chosen?.key === key ? "true" : nothing}>
                  <th scope="row"><bdi>${door(key, symbol)}</bdi></th>
                  <td>${wording.list(agendaItems)}</td>
                  <td>${title === null ? "–" : quote(title, report.language, wording)}</td>
                </tr>
              `;
            })}
          </tbody>
        </table>
      </div>
    `;
  }
}
