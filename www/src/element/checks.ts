// The report held against itself: what to look at first, then notes, then what agrees.

import { html, nothing, type TemplateResult } from "lit";
import type { Check } from "../package/types.js";
import type { Desk } from "./desk.js";
import { door } from "./doors.js";
import { keys } from "./entries.js";
import { sentenceOf } from "./sentences.js";

export class ChecksView {
  constructor(private readonly desk: Desk) {}

  render(): TemplateResult {
    const { report, wording, printing } = this.desk;
    const { checks: words } = wording.messages;
    if (report.checks.length === 0) return html`<p class="quiet">${words.none}</p>`;
    const passed = this.#of("pass");
    return html`
      ${this.#section("failed", this.#of("fail"))} ${this.#section("notes", this.#of("note"))}
      ${passed.length === 0
        ? nothing
        : html`
            <details class="passed" ?open=${printing}>
              <summary><h3 id="passed">${words.passed} <span class="count">${wording.number(passed.length)}</span></h3></summary>
              ${this.#list(passed)}
            </details>
          `}
    `;
  }

  #of(status: Check["status"]): [number, Check][] {
    return [...this.desk.report.checks.entries()].filter(([, check]) => check.status === status);
  }

  /** Whether there is something to examine is said in any case. */
  #section(name: "failed" | "notes", checks: [number, Check][]): TemplateResult | typeof nothing {
    const { wording } = this.desk;
    const words = wording.messages.checks;
    if (checks.length === 0 && name === "notes") return nothing;
    return html`
      <section>
        <h3 id=${name}>${words[name]} <span class="count">${wording.number(checks.length)}</span></h3>
        ${checks.length === 0 ? html`<p class="quiet">${words.failedNone}</p>` : this.#list(checks)}
      </section>
    `;
  }

  /** Numbered where there are several. */
  #passageName(span: number, { spans }: Check): string {
    const { wording } = this.desk;
    const { passage, onlyPassage } = wording.messages.checks;
    return spans.length > 1 ? wording.say(passage, { n: span + 1 }) : onlyPassage;
  }

  #list(checks: readonly [number, Check][]): TemplateResult {
    const { wording, chosen } = this.desk;
    return html`
      <ul class="checks">
        ${checks.map(
          ([index, check]) => html`
            <li data-status=${check.status}>
              <span class="sign" aria-hidden="true"></span>
              <div>
                ${sentenceOf(check, wording)}
                ${check.spans.map((_, span) => {
                  const key = keys.check(index, span);
                  return html`<span data-row=${key} aria-current=${chosen?.key === key ? "true" : nothing}
                    >${door(key, this.#passageName(span, check))}</span
                  > `;
                })}
              </div>
            </li>
          `,
        )}
      </ul>
    `;
  }
}
