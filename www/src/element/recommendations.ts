// The recommendations: filtered, searched, selected, and each beside its passage.

import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import type { Recommendation, RecommendationItem } from "../package/types.js";
import { directionOf } from "../translations/wording.js";
import { copyNumberedList } from "../export/clipboard.js";
import { itemsName } from "./agenda-items.js";
import type { Desk } from "./desk.js";
import { door } from "./doors.js";
import { keys } from "./entries.js";
import { type Answer, type Catalogue, type Count, type FacetName, facets, recommendersOf } from "./facets.js";
import { partyName } from "./party.js";
import { saveTable } from "./takeaway.js";
import { RecommendersView } from "./recommenders.js";
import { quote } from "./quote.js";

/** As many are shown at first; the rest on request. */
const FIRST = 300;
/** So many are drawn without a pause. */
const AT_ONCE = 30;

export class RecommendationsView {
  readonly #recommenders: RecommendersView;
  readonly #chosen = new Map<FacetName, Set<string>>();
  readonly #selected = new Set<number>();
  #search = "";
  #answer: Answer;
  #limit = FIRST;
  /** So many of them are drawn already, unless all are on paper. */
  #drawn = AT_ONCE;
  #drawing = false;
  /** Facets of which the values are drawn: there may be thousands. */
  readonly #unfolded = new Set<FacetName>();

  constructor(
    private readonly desk: Desk,
    private readonly catalogue: Catalogue,
    everything: Answer,
  ) {
    this.#answer = everything;
    this.#recommenders = new RecommendersView(desk);
  }

  render(): TemplateResult {
    const { report, wording, printing } = this.desk;
    const { messages } = wording;
    if (report.recommendations.length === 0) return html`<p class="quiet">${messages.recommendations.none}</p>`;
    const { matching } = this.#answer;
    const shown = printing ? matching : matching.slice(0, this.#limit);
    const drawn = printing ? shown : shown.slice(0, this.#drawn);
    if (drawn.length < shown.length) this.#drawMore();
    return html`
      ${this.#recommenders.render()} ${this.#tools(matching)}
      <ol class="recommendations" part="recommendations">
        ${repeat(drawn, (index) => index, (index) => guard(this.#looksOf(index), () => this.#entry(index)))}
      </ol>
      ${matching.length === 0 ? html`<p class="quiet">${messages.recommendations.noneMatch}</p>` : nothing}
      ${this.#more(matching.length - shown.length)}
    `;
  }

  /** The same recommendations in another language: filters, search and selection stay. */
  resume(before: RecommendationsView): void {
    before.#chosen.forEach((keys, facet) => this.#chosen.set(facet, keys));
    before.#selected.forEach((index) => this.#selected.add(index));
    this.#search = before.#search;
    this.#limit = before.#limit;
    this.#answer = this.#ask();
  }

  /** Makes sure that a recommendation is drawn. */
  reveal(index: number): void {
    if (!this.#answer.matching.includes(index)) this.#clear();
    this.#limit = Math.max(this.#limit, index + 1);
    this.#drawn = Math.max(this.#drawn, index + 1);
  }

  /** Goes on drawing when the page had time for something else. */
  #drawMore(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    setTimeout(() => {
      this.#drawing = false;
      this.#drawn += AT_ONCE;
      this.desk.requestUpdate();
    });
  }

  #ask(): Answer {
    return this.catalogue.answer({ chosen: this.#chosen, search: this.#search });
  }

  /** Filters or search changed. */
  #changed(): void {
    this.#answer = this.#ask();
    this.desk.requestUpdate();
  }

  #tools(matching: readonly number[]): TemplateResult {
    const { report, wording } = this.desk;
    const words = wording.messages.recommendations;
    const shown = wording.say(words.shown, { shown: matching.length, all: report.recommendations.length });
    const filtered = this.#search !== "" || this.#chosen.size > 0;
    return html`
      <div class="tools no-print">
        <input
          type="search"
          name="search"
          aria-label=${words.search}
          placeholder=${words.search}
          .value=${live(this.#search)}
          @input=${(event: InputEvent) => this.#seek((event.target as HTMLInputElement).value)}
        />
        <div class="facets" role="group" aria-label=${words.filters}>${facets.map(({ name }) => this.#facet(name))}</div>
        <p class="line">
          <label><input type="checkbox" .checked=${live(this.#allSelected(matching))} @change=${() => this.#selectAll(matching)} /> ${words.selectAll}</label>
          <span class="quiet" role="status">${shown}</span>
          ${filtered ? html`<button type="button" class="plain" @click=${() => this.#clear()}>${words.clear}</button>` : nothing}
          ${this.#selected.size > 0
            ? html`<button type="button" class="action" @click=${() => this.#copy()}>
                  ${wording.say(words.copySelected, { n: this.#selected.size })}
                </button>
                <button type="button" class="action" data-take="selected" @click=${() => this.#save()}>
                  ${wording.say(words.saveSelected, { n: this.#selected.size })}
                </button>`
            : nothing}
        </p>
      </div>
    `;
  }

  /** A facet is offered where it tells recommendations apart. */
  #facet(name: FacetName): TemplateResult | typeof nothing {
    const { wording } = this.desk;
    const counts = this.#answer.counts.get(name) ?? [];
    const chosen = this.#chosen.get(name);
    if (counts.length < 2) return nothing;
    const label = wording.messages.recommendations[name];
    return html`
      <details class="facet" name="facet" data-facet=${name}>
        <summary @click=${() => this.#unfold(name)}>${label}${chosen ? html` <b>${wording.number(chosen.size)}</b>` : nothing}</summary>
        <fieldset class="panel">
          <legend class="hidden">${label}</legend>
          ${this.#unfolded.has(name) ? counts.map((count) => this.#option(name, count, chosen?.has(count.key) ?? false)) : nothing}
        </fieldset>
      </details>
    `;
  }

  #option(name: FacetName, { key, label, count }: Count, checked: boolean): TemplateResult {
    const { report, wording } = this.desk;
    const written = name === "topic" && key !== "" ? quote(label, report.language, wording) : label;
    return html`
      <label class=${count === 0 && !checked ? "option empty" : "option"}>
        <input type="checkbox" .checked=${live(checked)} @change=${() => this.#toggle(name, key)} />
        <span>${written}</span>
        <span class="number">${wording.number(count)}</span>
      </label>
    `;
  }

  /** What an entry looks like hangs on these: where none has changed, it is not drawn again. */
  #looksOf(index: number): unknown[] {
    const key = keys.recommendation([index]);
    const chosen = this.desk.chosen?.key;
    return [this, this.#selected.has(index), chosen === key || chosen?.startsWith(`${key}/`) === true ? chosen : undefined];
  }

  #entry(index: number): TemplateResult {
    const { report, wording, chosen } = this.desk;
    const words = wording.messages.recommendations;
    const recommendation = report.recommendations[index]!;
    const { number, items } = recommendation;
    const key = keys.recommendation([index]);
    const label = number ?? "–";
    return html`
      <li class="recommendation" data-row=${key} aria-current=${chosen?.key === key ? "true" : nothing}>
        <input
          type="checkbox"
          class="no-print"
          aria-label=${wording.say(words.select, { number: label })}
          .checked=${live(this.#selected.has(index))}
          @change=${() => this.#select(index)}
        />
        <span class="number">${door(key, label, wording.say(words.showPassage, { number: label }))}</span>
        <div>
          ${this.#text(recommendation)} ${this.#items(items, [index], label)}
          <p class="about">${this.#about(recommendation)}</p>
        </div>
      </li>
    `;
  }

  /** One that is all items has no text of its own; one of which nothing was understood is shown as it stands. */
  #text({ text, items, span }: Recommendation): TemplateResult | typeof nothing {
    const { language } = this.desk.report;
    if (text === "" && items.length > 0) return nothing;
    return html`<p class="text" lang=${language} dir=${directionOf(language)}>${text || this.desk.text.slice(span.start, span.end)}</p>`;
  }

  #items(items: readonly RecommendationItem[], path: readonly number[], above: string): TemplateResult | typeof nothing {
    const { report, wording, chosen } = this.desk;
    if (items.length === 0) return nothing;
    return html`
      <ol class="items">
        ${items.map(({ label, text, items: deeper, recommendedBy }, index) => {
          const here = [...path, index];
          const key = keys.recommendation(here);
          const name = `${above} ${label ?? index + 1}`;
          return html`
            <li data-row=${key} aria-current=${chosen?.key === key ? "true" : nothing}>
              <span class="number">
                ${door(key, label ?? "–", wording.say(wording.messages.recommendations.showPassage, { number: name }))}
              </span>
              <div>
                <p class="text" lang=${report.language} dir=${directionOf(report.language)}>
                  ${text}
                  ${recommendedBy.length > 0 ? html`<span class="quiet">(${wording.list(recommendedBy.map(partyName))})</span>` : nothing}
                </p>
                ${this.#items(deeper, here, name)}
              </div>
            </li>
          `;
        })}
      </ol>
    `;
  }

  /** Topic, item, addressees, strength, status: what the filters go by, in one line. */
  #about(recommendation: Recommendation): TemplateResult {
    const { report, wording } = this.desk;
    const { messages } = wording;
    const { headings, agendaItems, addressees, strength, status, kind, response, actionCategory, recommendedBy } = recommendation;
    const topic = headings.at(-1);
    const parts = [
      kind === "recommendation" ? undefined : messages.kinds[kind],
      topic === undefined ? undefined : quote(topic, report.language, wording),
      itemsName(agendaItems, wording) || undefined,
      addressees.length === 0 ? undefined : wording.list(addressees.map((addressee) => messages.addressees[addressee])),
      messages.strengths[strength],
      messages.statuses[status],
      response === null ? undefined : messages.responses[response],
      actionCategory === null ? undefined : messages.actionCategories[actionCategory],
      recommendedBy.length === 0 ? undefined : html`<b>${wording.list(recommendersOf(recommendation).map(partyName))}</b>`,
    ];
    return html`${parts.filter((part) => part !== undefined).map((part) => html`<span>${part}</span>`)}`;
  }

  #more(hidden: number): TemplateResult | typeof nothing {
    const { wording } = this.desk;
    if (hidden <= 0) return nothing;
    return html`<button type="button" class="action" @click=${() => this.#showAll()}>
      ${wording.say(wording.messages.recommendations.showMore, { n: hidden })}
    </button>`;
  }

  #showAll(): void {
    this.#limit = Infinity;
    this.desk.requestUpdate();
  }

  #seek(words: string): void {
    this.#search = words;
    this.#changed();
  }

  #unfold(name: FacetName): void {
    this.#unfolded.add(name);
    this.desk.requestUpdate();
  }

  #toggle(name: FacetName, key: string): void {
    const keysOfFacet = this.#chosen.get(name) ?? new Set();
    if (!keysOfFacet.delete(key)) keysOfFacet.add(key);
    if (keysOfFacet.size > 0) this.#chosen.set(name, keysOfFacet);
    else this.#chosen.delete(name);
    this.#changed();
  }

  #clear(): void {
    this.#chosen.clear();
    this.#search = "";
    this.#changed();
  }

  #select(index: number): void {
    if (!this.#selected.delete(index)) this.#selected.add(index);
    this.desk.requestUpdate();
  }

  #allSelected(matching: readonly number[]): boolean {
    return matching.length > 0 && matching.every((index) => this.#selected.has(index));
  }

  #selectAll(matching: readonly number[]): void {
    const all = this.#allSelected(matching);
    for (const index of matching) {
      if (all) this.#selected.delete(index);
      else this.#selected.add(index);
    }
    this.desk.requestUpdate();
  }

  async #copy(): Promise<void> {
    const { report, wording } = this.desk;
    const { takeaway } = wording.messages;
    const copied = await copyNumberedList(this.#selection, report.language);
    this.desk.tell(copied ? takeaway.copied : takeaway.copyFailed);
  }

  async #save(): Promise<void> {
    const { text, options, wording, report } = this.desk;
    const subject = { text, options, wording, report: { ...report, recommendations: this.#selection } };
    await saveTable("recommendations", subject, this.desk);
  }

  /** What is selected, in the order of the report. */
  get #selection(): Recommendation[] {
    return [...this.#selected].sort((a, b) => a - b).map((index) => this.desk.report.recommendations[index]!);
  }
}
