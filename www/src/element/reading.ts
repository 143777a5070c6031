// One report as it is being looked at: which part is shown, which entry is chosen.

import { html, nothing, type TemplateResult } from "lit";
import type { Report } from "../package/types.js";
import type { ReadWith } from "../export/provenance.js";
import type { Wording } from "../translations/wording.js";
import { AttendanceView } from "./attendance.js";
import { ChecksView } from "./checks.js";
import type { Desk } from "./desk.js";
import { DocumentsView } from "./documents.js";
import { entriesOf, type Entry } from "./entries.js";
import { agenda, figures, meetingHead } from "./meeting.js";
import { type Answer, type Catalogue, catalogueOf } from "./facets.js";
import { markedOf, type Sheet, sheetsOf } from "./passages.js";
import { RecommendationsView } from "./recommendations.js";
import { SourcePane } from "./source.js";
import { SpeakersView } from "./speakers.js";
import { isEmpty, understanding } from "./states.js";
import { type Pane, panesFor, tabList } from "./tabs.js";
import { tableTools, takeAway } from "./takeaway.js";
import { isTab, type TabName, tabNames, type ViewName } from "./views.js";

/** What the element does for what is shown in it. */
export interface Host {
  requestUpdate(): void;
  tell(sentence: string): void;
}

/** How much room there is, and what is asked for. */
export interface Frame {
  wide: boolean;
  compact: boolean;
  /** One part alone. */
  view: ViewName | undefined;
}

interface View {
  render(): TemplateResult;
}

const makers: Record<Exclude<TabName, "recommendations">, (desk: Desk) => View> = {
  attendance: (desk) => new AttendanceView(desk),
  speakers: (desk) => new SpeakersView(desk),
  documents: (desk) => new DocumentsView(desk),
  checks: (desk) => new ChecksView(desk),
};

/** What takes time in a long report, made before it is shown. */
interface Prepared {
  entries: ReadonlyMap<string, Entry>;
  marked: readonly Entry[];
  sheets: readonly Sheet[];
  catalogue: Catalogue;
  everything: Answer;
}

/** Prepares a reading; there may be a pause at each `yield`. */
export function* readingOf(text: string, report: Report, options: ReadWith, wording: Wording, host: Host): Generator<void, Reading> {
  const entries = yield* entriesOf(report);
  const marked = markedOf(entries.values());
  yield;
  const sheets = sheetsOf(text, marked);
  yield;
  const catalogue = yield* catalogueOf(report.recommendations, wording);
  const everything = yield* catalogue.answering({ chosen: new Map(), search: "" });
  const reading = new Reading(text, report, options, wording, host, { entries, marked, sheets, catalogue, everything });
  yield;
  return reading;
}

export class Reading implements Desk {
  chosen: Entry | undefined;
  printing = false;
  alone: ViewName | undefined;
  /** What is shown where there is room for one thing. */
  pane: Pane;
  /** The tab beside the source. */
  tab: TabName;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly #source: SourcePane;
  readonly #recommendations: RecommendationsView;
  readonly #views = new Map<TabName, View>();

  constructor(
    readonly text: string,
    readonly report: Report,
    readonly options: ReadWith,
    readonly wording: Wording,
    private readonly host: Host,
    { entries, marked, sheets, catalogue, everything }: Prepared,
  ) {
    this.entries = entries;
    this.tab = isEmpty(report) ? "checks" : "recommendations";
    this.pane = this.tab;
    this.#source = new SourcePane(this, marked, sheets);
    this.#recommendations = new RecommendationsView(this, catalogue, everything);
  }

  requestUpdate(): void {
    this.host.requestUpdate();
  }

  tell(sentence: string): void {
    this.host.tell(sentence);
  }

  /** The same text read again, say in another language: the reader stays where they were. */
  resume(before: Reading): void {
    this.tab = before.tab;
    this.pane = before.pane;
    this.chosen = before.chosen && this.entries.get(before.chosen.key);
    this.#recommendations.resume(before.#recommendations);
  }

  /** Shows a part of the results; an entry of another part is no longer the chosen one. */
  show(pane: Pane): void {
    this.pane = pane;
    if (pane !== "source") {
      this.tab = pane;
      if (this.chosen?.view !== pane) this.chosen = undefined;
    }
    this.requestUpdate();
  }

  /** Shows the passage of an entry. */
  choose(entry: Entry): void {
    this.chosen = entry;
    this.pane = "source";
    this.requestUpdate();
  }

  /** Shows an entry among the results. */
  open(entry: Entry): void {
    if (this.alone !== undefined && this.alone !== entry.view) return this.choose(entry);
    this.chosen = entry;
    if (isTab(entry.view)) this.show(entry.view);
    if (entry.view === "recommendations") this.#recommendations.reveal(Number(entry.key.split("/")[1]));
    this.requestUpdate();
  }

  /** Goes on to the next entry of the text, or back. */
  step(by: 1 | -1): void {
    const entry = this.#source.neighbour(by);
    if (entry !== undefined) this.choose(entry);
  }

  render(frame: Frame): TemplateResult {
    this.alone = frame.view;
    if (this.printing) return this.#everything();
    if (frame.view !== undefined) return this.#onePart(frame.view, frame);
    return html`
      ${this.#head(frame)}
      ${isEmpty(this.report) ? nothing : understanding(this.report, this.wording)}
      <div class="panes">
        ${this.#results(frame)}
        ${this.#sourcePane(frame)}
      </div>
    `;
  }

  #head({ compact }: Pick<Frame, "compact">): TemplateResult {
    return html`
      <header part="header">
        <div class="title-line">
          <div>${this.#about()}</div>
          <div class="actions no-print"><slot name="actions"></slot>${takeAway(this)}</div>
        </div>
        ${isEmpty(this.report) ? nothing : figures(this)} ${compact ? nothing : agenda(this)}
      </header>
    `;
  }

  /** The meeting; in place of it, where nothing was found, that nothing was. */
  #about(): TemplateResult {
    const { report, wording } = this;
    if (!isEmpty(report)) return meetingHead(this);
    const { body, title, symbols } = report.meeting;
    const named = body !== null || title !== null || symbols.length > 0;
    return html`${named ? meetingHead(this) : nothing} ${understanding(report, wording)}`;
  }

  /** On narrow screens the tabs stay above the text. */
  #results({ wide }: Frame): TemplateResult {
    const shown = wide ? this.tab : this.pane;
    return html`
      <div class="results">
        ${tabList(panesFor(wide), shown, this.wording)}
        ${isTab(shown) ? html`<div role="tabpanel" id="panel" aria-labelledby="tab-${shown}">${this.#part(shown)}</div>` : nothing}
      </div>
    `;
  }

  #sourcePane({ wide }: Frame): TemplateResult | typeof nothing {
    if (wide) return this.#source.render();
    if (this.pane !== "source") return nothing;
    return html`<div role="tabpanel" id="panel" aria-labelledby="tab-source">${this.#source.render()}</div>`;
  }

  #part(name: TabName): TemplateResult {
    return html`
      <section class="part" part=${name}>
        <div class="part-head">
          <h2 class="part-title" id="part-${name}" tabindex="-1">${this.wording.messages.views[name]}</h2>
          ${tableTools(name, this)}
        </div>
        ${this.#view(name).render()}
      </section>
    `;
  }

  /** Made when it is first shown: in a long report each takes its time. */
  #view(name: TabName): View {
    if (name === "recommendations") return this.#recommendations;
    const view = this.#views.get(name) ?? makers[name](this);
    this.#views.set(name, view);
    return view;
  }

  /** The text comes beside the part, or in its place, once something in it is chosen. */
  #onePart(view: ViewName, { wide, compact }: Frame): TemplateResult {
    if (view === "source") return this.#source.render();
    const part = view === "meeting" ? this.#head({ compact }) : this.#part(view);
    if (this.chosen === undefined) return part;
    if (wide) return html`<div class="panes"><div class="results">${part}</div>${this.#source.render()}</div>`;
    return this.pane === "source" ? this.#source.render() : part;
  }

  /** On paper: part after part, without the text. */
  #everything(): TemplateResult {
    return html`${this.#head({ compact: true })} ${tabNames.map((name) => this.#part(name))}`;
  }
}
