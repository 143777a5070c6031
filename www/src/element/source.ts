// The text as it was pasted, its entries marked by kind. Choosing an entry shows its passage here;
// clicking a mark, or stepping from entry to entry, shows the entry in the results.

import { html, nothing, render, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { ref } from "lit/directives/ref.js";
import { directionOf } from "../translations/wording.js";
import type { Desk } from "./desk.js";
import type { Entry, EntryKind } from "./entries.js";
import { type Chunk, type Sheet, type Stretch, stretchesOf } from "./passages.js";
import { sentenceOf } from "./sentences.js";

/** So many sheets are put into the document without a pause. */
const AT_ONCE = 4;

const legend: readonly EntryKind[] = ["recommendation", "participant", "speaker", "document"];

export class SourcePane {
  /** Sheets that came near to being seen: only they are marked. */
  readonly #near = new WeakSet<Sheet>();
  readonly #sheetOf = new WeakMap<Element, Sheet>();
  #observer: IntersectionObserver | undefined;
  #pane: HTMLElement | undefined;
  /** Of so many sheets the text is in the document. */
  #filled = 0;

  constructor(
    private readonly desk: Desk,
    private readonly marked: readonly Entry[],
    private readonly sheets: readonly Sheet[],
  ) {}

  render(): TemplateResult {
    const { report, wording } = this.desk;
    const words = wording.messages.source;
    this.#draw();
    return html`
      <section class="source" part="source" aria-label=${wording.messages.views.source}>
        ${this.#tools()}
        <div
          class="passages"
          role="region"
          aria-label=${words.label}
          tabindex="0"
          lang=${report.language}
          dir=${directionOf(report.language)}
          ${ref(this.#watch)}
        ></div>
        <p class="legend no-print">
          ${words.legend} ${legend.map((kind) => html`<span class="mark" data-kind=${kind}>${words[kind]}</span> `)}
        </p>
      </section>
    `;
  }

  /** The entry after the chosen one in the text, or before it. */
  neighbour(step: 1 | -1): Entry | undefined {
    const { chosen } = this.desk;
    if (chosen === undefined) return this.marked.at(step === 1 ? 0 : -1);
    const here = this.marked.indexOf(chosen);
    if (here >= 0) return this.marked[here + step];
    const after = this.marked.findIndex(({ span }) => span.start > chosen.span.start);
    return step === 1 ? this.marked[after] : this.marked[(after < 0 ? this.marked.length : after) - 1];
  }

  /** Watches in a new pane which sheets come near, a pane's height ahead. */
  readonly #watch = (pane?: Element): void => {
    this.#observer?.disconnect();
    this.#pane = pane as HTMLElement | undefined;
    if (pane === undefined) return;
    this.#filled = 0;
    this.#fill(pane);
    const observer = new IntersectionObserver((changes) => this.#cameNear(changes), { root: pane, rootMargin: "100%" });
    this.#observer = observer;
    [...pane.children].forEach((element, index) => {
      this.#sheetOf.set(element, this.sheets[index]!);
      observer.observe(element);
    });
  };

  /** Puts the text of some more sheets into the pane, and the rest when the page had time for something else. */
  #fill(pane: Element): void {
    if (pane !== this.#pane) return;
    this.#filled += AT_ONCE;
    this.#draw();
    if (this.#filled < this.sheets.length) setTimeout(() => this.#fill(pane));
  }

  /** Apart from the rest of the results: what comes near changes nothing in them. */
  #draw(): void {
    if (this.#pane !== undefined) render(this.sheets.map((sheet, index) => this.#sheet(sheet, index)), this.#pane);
  }

  #cameNear(changes: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of changes) {
      if (!isIntersecting) continue;
      this.#near.add(this.#sheetOf.get(target)!);
      this.#observer?.unobserve(target);
    }
    this.#draw();
  }

  #tools(): TemplateResult {
    const { wording, chosen, alone } = this.desk;
    const words = wording.messages.source;
    const inResults = chosen !== undefined && (alone === undefined || alone === chosen.view);
    return html`
      <div class="source-tools">
        ${alone === "source" ? nothing : html`<button type="button" class="plain narrow-only" data-act="back">${words.back}</button>`}
        ${this.#stepper(-1, "previous", "↑")} ${this.#stepper(1, "next", "↓")}
        <span class="place">${chosen === undefined ? words.label : placeOf(chosen, this.desk)}</span>
        ${!inResults ? nothing : html`<button type="button" class="plain" data-open=${chosen.key}>${words.openEntry}</button>`}
      </div>
    `;
  }

  /** A button to the entry before or after, where there is one. */
  #stepper(step: 1 | -1, act: "previous" | "next", arrow: string): TemplateResult {
    const name = this.desk.wording.messages.source[act];
    return html`<button type="button" class="step" data-act=${act} aria-label=${name} title=${name} ?disabled=${this.neighbour(step) === undefined}>
      ${arrow}
    </button>`;
  }

  #sheet(sheet: Sheet, index: number): TemplateResult {
    const { text, chosen } = this.desk;
    const shown = chosen !== undefined && touches(chosen, sheet) ? chosen : undefined;
    const marked = shown !== undefined || this.#near.has(sheet);
    const filled = marked || index < this.#filled;
    const content = (chunk: Chunk): unknown => (marked ? stretchesOf(text, chunk, shown).map(markup) : text.slice(chunk.start, chunk.end));
    // what does not change is not drawn again
    return html`<div class="sheet">${guard([shown, marked, filled], () =>
      filled ? sheet.chunks.map((chunk) => html`<div class="chunk">${content(chunk)}</div>`) : nothing,
    )}</div>`;
  }
}

function markup({ text, entry, emphasis }: Stretch): TemplateResult | TemplateResult[] | string {
  if (entry === undefined && emphasis === undefined) return withOverridesShown(text);
  return html`<span
    class=${entry === undefined ? "" : "mark"}
    data-kind=${entry?.kind ?? nothing}
    data-open=${entry?.key ?? nothing}
    data-emphasis=${emphasis ?? nothing}
    >${withOverridesShown(text)}</span
  >`;
}

/** Controls that reverse the letters after them are shown, each in a box of its own that it cannot reach out of. */
function withOverridesShown(text: string): TemplateResult[] | string {
  const pieces = text.split(/([\u202D\u202E])/);
  if (pieces.length === 1) return text;
  return pieces.map((piece, index) => (index % 2 === 0 ? html`${piece}` : html`<bdi class="override">${piece}</bdi>`));
}

const touches = ({ span, context = span }: Entry, sheet: Sheet): boolean =>
  Math.min(span.start, context.start) < sheet.end && Math.max(span.end, context.end) > sheet.start;

/** "speaker: Algeria": where the reader is, in a few words. */
export function placeOf(entry: Entry, { report, wording }: Desk): string {
  const words = wording.messages.source;
  const check = entry.kind === "check" ? report.checks[Number(entry.key.split("/")[1])] : undefined;
  const label = check === undefined ? entry.label : sentenceOf(check, wording);
  return wording.say(words.place, { kind: words[entry.kind], label });
}

/** Brings the pane into sight where none of it is, as in a frame that is as high as what it shows. */
export function bringIntoSight(root: ParentNode): void {
  const pane = root.querySelector(".source");
  if (pane === null) return;
  const look = new IntersectionObserver(([seen]) => {
    look.disconnect();
    if (!seen!.isIntersecting) pane.scrollIntoView({ block: "nearest" });
  });
  look.observe(pane);
}

/** So many frames are given to what comes into sight on the way to take its true height. */
const FRAMES = 10;

/** Scrolls the pane, and nothing else, to the passage that is shown; the reader who takes hold of it is not held back. */
export function scrollToPassage(root: ParentNode): void {
  const pane = root.querySelector(".passages");
  if (pane === null) return;
  const taken = new AbortController();
  for (const act of ["pointerdown", "wheel", "keydown"]) pane.addEventListener(act, () => taken.abort(), { signal: taken.signal, passive: true });
  const follow = (frames: number): void => {
    const passage = pane.querySelector("[data-emphasis=chosen]");
    if (passage === null || frames === 0) taken.abort();
    if (taken.signal.aborted) return;
    const distance = passage!.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += distance - pane.clientHeight / 3;
    requestAnimationFrame(() => follow(frames - 1));
  };
  follow(FRAMES);
}
