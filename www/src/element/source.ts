// The text as it was pasted, its entries marked by kind. Choosing an entry shows its passage here;
// clicking a mark, or stepping from entry to entry, shows the entry in the results.

import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { directionOf } from "../translations/wording.js";
import type { Desk } from "./desk.js";
import type { Entry, EntryKind } from "./entries.js";
import { type Chunk, chunksOf, stretchesOf } from "./passages.js";
import { sentenceOf } from "./sentences.js";

const legend: readonly EntryKind[] = ["recommendation", "participant", "speaker", "document"];

export class SourcePane {
  readonly #marked: Entry[];
  readonly #chunks: Chunk[];

  constructor(
    private readonly desk: Desk,
    entries: Iterable<Entry>,
  ) {
    this.#marked = [...entries].filter(({ unmarked }) => !unmarked).sort((a, b) => a.span.start - b.span.start);
    this.#chunks = chunksOf(desk.text, this.#marked);
  }

  render(): TemplateResult {
    const { report, wording } = this.desk;
    const words = wording.messages.source;
    return html`
      <section class="source" part="source" aria-label=${wording.messages.views.source}>
        ${this.#tools()}
        <div class="passages" role="region" aria-label=${words.label} tabindex="0" lang=${report.language} dir=${directionOf(report.language)}>
          ${this.#chunks.map((chunk) => this.#chunk(chunk))}
        </div>
        <p class="legend no-print">
          ${words.legend} ${legend.map((kind) => html`<span class="mark" data-kind=${kind}>${words[kind]}</span> `)}
        </p>
      </section>
    `;
  }

  /** The entry after the chosen one in the text, or before it. */
  neighbour(step: 1 | -1): Entry | undefined {
    const { chosen } = this.desk;
    if (chosen === undefined) return this.#marked.at(step === 1 ? 0 : -1);
    const here = this.#marked.indexOf(chosen);
    if (here >= 0) return this.#marked[here + step];
    const after = this.#marked.findIndex(({ span }) => span.start > chosen.span.start);
    return step === 1 ? this.#marked[after] : this.#marked[(after < 0 ? this.#marked.length : after) - 1];
  }

  #tools(): TemplateResult {
    const { wording, chosen } = this.desk;
    const words = wording.messages.source;
    return html`
      <div class="source-tools">
        <button type="button" class="plain narrow-only" data-act="back">${words.back}</button>
        <button type="button" class="plain" data-act="previous" ?disabled=${this.neighbour(-1) === undefined}>${words.previous}</button>
        <button type="button" class="plain" data-act="next" ?disabled=${this.neighbour(1) === undefined}>${words.next}</button>
        ${chosen === undefined
          ? nothing
          : html`<span class="place">${placeOf(chosen, this.desk)}</span>
              <button type="button" class="plain" data-open=${chosen.key}>${words.openEntry}</button>`}
      </div>
    `;
  }

  #chunk(chunk: Chunk): TemplateResult {
    const { text, chosen } = this.desk;
    const shown = chosen !== undefined && touches(chosen, chunk) ? chosen : undefined;
    // the text is drawn once; only what changes is drawn again
    return html`<div class="chunk">${guard([chunk, shown], () =>
      stretchesOf(text, chunk, shown).map(({ text: words, entry, emphasis }) =>
        entry === undefined && emphasis === undefined
          ? words
          : html`<span
              class=${entry === undefined ? "" : "mark"}
              data-kind=${entry?.kind ?? nothing}
              data-open=${entry?.key ?? nothing}
              data-emphasis=${emphasis ?? nothing}
              >${words}</span
            >`,
      ),
    )}</div>`;
  }
}

const touches = ({ span, context = span }: Entry, chunk: Chunk): boolean =>
  Math.min(span.start, context.start) < chunk.end && Math.max(span.end, context.end) > chunk.start;

/** "speaker: Algeria": where the reader is, in a few words. */
export function placeOf(entry: Entry, { report, wording }: Desk): string {
  const words = wording.messages.source;
  const check = entry.kind === "check" ? report.checks[Number(entry.key.split("/")[1])] : undefined;
  const label = check === undefined ? entry.label : sentenceOf(check, wording);
  return wording.say(words.place, { kind: words[entry.kind], label });
}

/** Scrolls the pane, and nothing else, to the passage that is shown. */
export function scrollToPassage(root: ParentNode): void {
  const pane = root.querySelector(".passages");
  const passage = pane?.querySelector("[data-emphasis=chosen]");
  if (!pane || !passage) return;
  const distance = passage.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTop += distance - pane.clientHeight / 3;
}
