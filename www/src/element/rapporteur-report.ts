// The element <rapporteur-report>: a text in, its report shown. The page uses it, and so may any other.

import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { Language, Report, Span } from "../package/types.js";
import { languageFor, wordingIn, type Wording } from "../translations/wording.js";
import { accepted } from "../files/index.js";
import { Analysis } from "./analysis.js";
import { type GivenFile, Incoming } from "./incoming.js";
import { type Reading, readingOf } from "./reading.js";
import { inSlices } from "./slices.js";
import { bringIntoSight, scrollToPassage } from "./source.js";
import { cancelled, failed, spoken, working } from "./states.js";
import { styles } from "./styles/index.js";
import { isTab, isView, type ViewName } from "./views.js";

/** From this width on, in CSS pixels, text and results stand side by side. */
const WIDE = 860;

/** What the element's events carry. */
export interface ReportEvents {
  "rapporteur-report": CustomEvent<{ report: Report }>;
  "rapporteur-error": CustomEvent<{ error: Error }>;
  /** The reader chose an entry: its kind, what it is called, and its passage in UTF-16 units of the text. */
  "rapporteur-select": CustomEvent<{ kind: string; label: string; span: Span }>;
}

export class RapporteurReport extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    text: { type: String },
    src: { type: String },
    language: { type: String },
    displayLanguage: { type: String, attribute: "display-language" },
    view: { type: String },
    compact: { type: Boolean, reflect: true },
    files: { type: Boolean, reflect: true },
  };

  static override readonly styles = styles;

  /** The text to read. */
  declare text: string | null;
  /** Address of a text of the same origin, read where `text` is not set. */
  declare src: string | null;
  /** The text's language; found from the text where not set. */
  declare language: Language | null;
  /** Language of the interface; the page's, else the browser's, where not set. */
  declare displayLanguage: Language | null;
  /** One part to show alone. */
  declare view: ViewName | null;
  /** Less about the meeting. */
  declare compact: boolean;
  /** Takes files, chosen or dropped on it. */
  declare files: boolean;

  /** What stands at `src`, once it has come. */
  #fetched: string | null = null;
  /** The file that was read last. */
  #file: GivenFile | undefined;
  #reading: Reading | undefined;
  #announcement = "";
  /** Is what is announced shown as well? */
  #told = false;
  #wide = false;
  /** What the results are scrolled and focused to after the next update. */
  #after: (() => void) | undefined;
  readonly #analysis = new Analysis(this, {
    ready: (report, signal) => this.#ready(report, signal),
    failed: (error) => this.#dispatch("rapporteur-error", { error }),
  });
  readonly #incoming = new Incoming(this, {
    wording: () => this.#wording,
    done: (given) => {
      this.#file = given;
      this.text = given.text;
    },
    told: (sentence) => (sentence === "" ? this.#hush() : this.tell(sentence)),
  });
  readonly #width = typeof ResizeObserver === "undefined" ? undefined : new ResizeObserver((sizes) => this.#measure(sizes));

  constructor() {
    super();
    this.text = null;
    this.src = null;
    this.language = null;
    this.displayLanguage = null;
    this.view = null;
    this.compact = false;
    this.files = false;
    // before what is clicked has something to tell
    this.addEventListener("click", () => this.#hush(), { capture: true });
  }

  /** What was read; null until then. */
  get report(): Report | null {
    return this.#reading?.report ?? null;
  }

  /** Gives up the reading that is going on. */
  cancel(): void {
    this.#incoming.cancel();
    this.#analysis.cancel();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#width?.observe(this);
    addEventListener("beforeprint", this.#print);
    addEventListener("afterprint", this.#print);
    // moved in the document while it was reading
    if (this.hasUpdated && this.#reading === undefined) void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#width?.disconnect();
    removeEventListener("beforeprint", this.#print);
    removeEventListener("afterprint", this.#print);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const another = changed.has("text") || changed.has("src");
    if (another) this.#reading = undefined;
    if (changed.has("src")) this.#fetched = null;
    if (this.files) this.#incoming.listenTo(this);
    else this.#incoming.ignore(this);
    if (another || changed.has("language") || changed.has("displayLanguage")) void this.#read();
  }

  protected override updated(): void {
    const after = this.#after;
    this.#after = undefined;
    after?.();
  }

  protected override render(): TemplateResult {
    const wording = this.#reading?.wording ?? this.#wording;
    return html`
      <div
        class=${this.#wide ? "report wide" : "report"}
        part="report"
        lang=${wording.language}
        dir=${wording.direction}
        aria-busy=${this.#analysis.state.is === "working"}
        @click=${this.#click}
        @keydown=${this.#keydown}
      >
        ${this.files ? this.#chooser(wording) : nothing} ${this.#incoming.render()} ${this.#content(wording)}
      </div>
      <p class=${this.#told ? "told no-print" : "hidden"} role="status" lang=${wording.language} dir=${wording.direction}>${this.#announcement}</p>
    `;
  }

  #content(wording: Wording): TemplateResult | typeof nothing {
    const view = isView(this.view ?? "") ? this.view! : undefined;
    const frame = { wide: this.#wide, compact: this.compact, view };
    if (this.#reading !== undefined) return this.#reading.render(frame);
    const { state } = this.#analysis;
    switch (state.is) {
      case "working":
        return working(state, this.#given?.length ?? 0, wording);
      case "cancelled":
        return cancelled(wording);
      case "failed":
        return failed(state, wording);
      default:
        return html`<slot name="empty"></slot>`;
    }
  }

  /** Where files are chosen, and which one is read. */
  #chooser({ messages: { page } }: Wording): TemplateResult {
    const file = this.#file?.text === this.text ? this.#file : undefined;
    return html`
      <p class=${this.#incoming.dragging ? "chooser dragging no-print" : "chooser no-print"} part="files">
        <label class="file">
          <input type="file" name="file" accept=${accepted} @change=${this.#incoming.choose} />
          <span class="action">${page.chooseFile}</span>
        </label>
        ${file === undefined ? html`<span class="quiet">${page.dropHere}</span>` : html`<bdi>${file.file.name}</bdi> ${this.#incoming.renderEncoding(file)}`}
      </p>
    `;
  }

  get #wording(): Wording {
    const asked = [this.displayLanguage ?? "", this.closest("[lang]")?.getAttribute("lang") ?? ""];
    return wordingIn(languageFor([...asked, ...(globalThis.navigator?.languages ?? [])]));
  }

  async #read(): Promise<void> {
    if (this.#given === null && this.src) {
      const text = await this.#analysis.fetch(this.src);
      if (text === undefined) return this.#announceState();
      this.#fetched = text;
    }
    const given = this.#given;
    if (given === null) return this.#analysis.clear();
    this.#announce(spoken({ is: "working", stage: "reading" }, given.length, this.#wording));
    await this.#analysis.read(given, this.#wording.language, this.language ?? undefined);
    if (this.#analysis.state.is !== "done") this.#announceState();
  }

  /** The text set, else the one that came from `src`. */
  get #given(): string | null {
    return this.text ?? this.#fetched;
  }

  #announceState(): void {
    this.#announce(spoken(this.#analysis.state, 0, this.#wording));
  }

  async #ready(report: Report, signal: AbortSignal): Promise<() => void> {
    const options = { language: this.language ?? undefined, displayLanguage: this.#wording.language };
    const reading = await inSlices(readingOf(this.#given ?? "", report, options, this.#wording, this), signal);
    return () => this.#done(reading);
  }

  #done(reading: Reading): void {
    const before = this.#reading;
    const { report } = reading;
    this.#reading = reading;
    if (before !== undefined) reading.resume(before);
    else this.#announce(spoken({ is: "done", report }, 0, this.#wording));
    this.#dispatch("rapporteur-report", { report });
  }

  /** Says something to those who hear the page. */
  #announce(sentence: string): void {
    this.#told = false;
    this.#announcement = sentence;
    this.requestUpdate();
  }

  /** What was told is out of the way when the reader goes on. */
  #hush(): void {
    if (this.#told) this.#announce("");
  }

  /** Tells the reader what came of something that they asked for; it stands until they go on. */
  tell(sentence: string): void {
    this.#announce(sentence);
    this.#told = true;
  }

  #dispatch<Name extends keyof ReportEvents>(name: Name, detail: ReportEvents[Name]["detail"]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  readonly #print = (event: Event): void => {
    if (this.#reading === undefined) return;
    this.#reading.printing = event.type === "beforeprint";
    this.requestUpdate();
    // paper does not wait
    this.performUpdate();
  };

  #measure(sizes: readonly ResizeObserverEntry[]): void {
    const wide = (sizes.at(-1)?.contentRect.width ?? 0) >= WIDE;
    if (wide === this.#wide) return;
    this.#wide = wide;
    this.requestUpdate();
  }

  /** Every door of the result is heard here. */
  #click(event: MouseEvent): void {
    const origin = event.target as Element;
    this.#foldMenus(origin);
    const button = origin.closest<HTMLElement>("[data-entry], [data-open], [data-view], [data-act]");
    if (button === null) return;
    const { entry, open, view, place, act } = button.dataset;
    if (entry !== undefined) this.#choose(entry, button);
    else if (open !== undefined) this.#open(open);
    else if (view !== undefined) this.#show(view, button.role === "tab" ? undefined : (place ?? `part-${view}`));
    else if (act !== undefined) this.#act(act);
  }

  /** What is unfolded over the results goes when something else is clicked, a menu when its work is done. */
  #foldMenus(clicked: Element): void {
    for (const unfolded of this.renderRoot.querySelectorAll<HTMLDetailsElement>("details.facet[open], details.menu[open]")) {
      const stays = unfolded.contains(clicked) && clicked.closest(".menu .panel button") === null;
      if (!stays) unfolded.open = false;
    }
  }

  #act(act: string): void {
    const acts: Record<string, () => void> = {
      cancel: () => this.cancel(),
      again: () => void this.#read(),
      back: () => this.#back(),
      previous: () => this.#step(-1),
      next: () => this.#step(1),
    };
    acts[act]?.();
  }

  /** Escape closes what is unfolded over the results. */
  #keydown(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    const unfolded = (event.target as Element).closest<HTMLDetailsElement>("details.facet[open], details.menu[open]");
    if (unfolded === null) return;
    unfolded.open = false;
    unfolded.querySelector("summary")?.focus();
  }

  #choose(key: string, from?: HTMLElement): void {
    const entry = this.#reading?.entries.get(key);
    if (this.#reading === undefined || entry === undefined) return;
    this.#reading.choose(entry);
    this.#tellSelection();
    this.#after = () => {
      scrollToPassage(this.renderRoot as ShadowRoot);
      if (from?.isConnected === false) this.#goToSource();
      else bringIntoSight(this.renderRoot);
    };
  }

  #step(by: 1 | -1): void {
    this.#reading?.step(by);
    this.#tellSelection();
    this.#after = () => scrollToPassage(this.renderRoot as ShadowRoot);
  }

  #tellSelection(): void {
    const chosen = this.#reading?.chosen;
    if (chosen === undefined) return;
    const { kind, label, span } = chosen;
    this.#dispatch("rapporteur-select", { kind, label, span });
  }

  #open(key: string): void {
    const entry = this.#reading?.entries.get(key);
    if (entry === undefined) return;
    this.#reading?.open(entry);
    this.#tellSelection();
    this.#after = () => this.#goTo(`[data-row="${CSS.escape(key)}"]`);
  }

  #show(view: string, place: string | undefined): void {
    if (!isTab(view) && view !== "source") return;
    this.#reading?.show(view);
    if (place !== undefined) this.#after = () => this.#goTo(`#${CSS.escape(place)}`);
  }

  #back(): void {
    if (this.#reading === undefined) return;
    const { chosen, tab } = this.#reading;
    this.#reading.show(chosen !== undefined && isTab(chosen.view) ? chosen.view : tab);
    if (chosen !== undefined) this.#after = () => this.#goTo(`[data-row="${CSS.escape(chosen.key)}"]`);
  }

  /** Where the results made room for the text, the reader goes there. */
  #goToSource(): void {
    this.renderRoot.querySelector(".source")?.scrollIntoView({ block: "start" });
    this.renderRoot.querySelector<HTMLElement>(".passages")?.focus({ preventScroll: true });
  }

  /** Brings a row or heading of the results into sight and focuses it. */
  #goTo(selector: string): void {
    const row = this.renderRoot.querySelector<HTMLElement>(selector);
    if (row === null) return;
    row.closest("details")?.setAttribute("open", "");
    row.scrollIntoView({ block: "center" });
    const target = row.querySelector<HTMLElement>("[data-entry]") ?? row;
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
}
