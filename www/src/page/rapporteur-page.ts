// The page: a text in by paste, file or sample, the element for its report, and the language.

import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import sampleAddress from "../../../tests/corpus/wg4-2011.zh.txt?url";
import { accepted, encodings, FileError, readFile } from "../files/index.js";
import type { Language } from "../package/types.js";
import { languages, wordingIn, type Wording } from "../translations/wording.js";
import { forget, keep, type Kept, problemOf, type Shelf, shelf } from "./shelf.js";
import { applyLanguage, chooseLanguage, chosenLanguage } from "./settings.js";
import { warmUp } from "./warm-up.js";

/** Longer texts are not put into the box: editing them there is slow. They are kept all the same. */
const BOX_LIMIT = 500_000;

const TITLE = document.title;

/** A text and where it came from. */
interface Given {
  text: string;
  origin: GivenFile | Kept | "paste" | "sample";
}

/** A file, and the encoding it was read in where that is in question. */
interface GivenFile {
  file: File;
  encoding?: string;
}

/** A file that is being read. */
interface Progress {
  name: string;
  /** How far it is, from 0 to 1. */
  share: number;
}

export class RapporteurPage extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    language: { state: true },
    given: { state: true },
    editing: { state: true },
    dragging: { state: true },
    notice: { state: true },
    progress: { state: true },
    shelf: { state: true },
  };

  private declare language: Language;
  private declare given: Given | undefined;
  private declare editing: boolean;
  private declare dragging: boolean;
  private declare notice: string;
  private declare progress: Progress | undefined;
  /** What is kept in this browser. */
  private declare shelf: Shelf;
  /** The sample, loaded with the page. */
  #sample: Promise<string> | undefined;
  /** What the report that is shown is called. */
  #documentName: string | undefined;
  /** What is on its way in: only the last counts. */
  #coming = new AbortController();

  constructor() {
    super();
    this.language = chosenLanguage();
    this.given = undefined;
    this.editing = true;
    this.dragging = false;
    this.notice = "";
    this.progress = undefined;
    this.shelf = { texts: [], unknown: 0 };
  }

  /** In the document itself: the page's style sheet and the browser's reading aids reach it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    applyLanguage(this.language);
    addEventListener("dragover", this.#dragOver);
    addEventListener("dragleave", this.#dragLeave);
    addEventListener("drop", this.#drop);
    this.#sample = warmUp(sampleAddress);
    void this.#lookAtShelf();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("dragover", this.#dragOver);
    removeEventListener("dragleave", this.#dragLeave);
    removeEventListener("drop", this.#drop);
  }

  protected override render(): TemplateResult {
    const wording = wordingIn(this.language);
    const { page } = wording.messages;
    return html`
      <header class="masthead no-print">
        <h1><img src="./icon.svg" alt="" width="28" height="28" />${page.title}</h1>
        <label class="language">
          <span class="hidden">${page.language}</span>
          <select name="language" @change=${this.#changeLanguage}>
            ${languages.map(
              ([language, name]) => html`<option value=${language} lang=${language} ?selected=${language === this.language}>${name}</option>`,
            )}
          </select>
        </label>
      </header>
      <main>
        ${this.editing ? this.#box(wording) : this.#bar(wording)}
        <p class="notice" role="alert">${this.notice}</p>
        ${this.progress === undefined ? nothing : this.#reading(wording, this.progress)}
        <rapporteur-report
          .text=${this.given?.text ?? null}
          display-language=${this.language}
          ?hidden=${this.given === undefined}
          @rapporteur-report=${this.#nameDocument}
        ></rapporteur-report>
      </main>
      <footer class="no-print"><p>${page.about}</p></footer>
      ${this.dragging ? html`<div class="drop" aria-hidden="true"><p>${page.dropHere}</p></div>` : nothing}
    `;
  }

  /** Where texts are pasted. */
  #box(wording: Wording): TemplateResult {
    const { page, views } = wording.messages;
    const finds = Object.entries(page.finds) as [keyof typeof page.finds, string][];
    return html`
      <p class="purpose no-print">${page.purpose}</p>
      <div class="start no-print">
      <form class="box" @submit=${this.#submit}>
        <label for="text" class="hidden">${page.pasteLabel}</label>
        <textarea
          id="text"
          name="text"
          dir="auto"
          rows="10"
          spellcheck="false"
          autocomplete="off"
          placeholder=${page.pastePlaceholder}
          aria-describedby="privacy"
          @paste=${this.#paste}
        ></textarea>
        <p id="privacy" class="privacy">${page.privacy}</p>
        <p class="buttons">
          <button type="submit" class="primary">${page.read}</button>
          <button type="button" @click=${this.#trySample}>${page.sample}</button>
          <label class="file">
            <input type="file" name="file" accept=${accepted} @change=${this.#choose} />
            <span>${page.chooseFile}</span>
          </label>
        </p>
      </form>
      <dl class="finds">
        ${finds.map(([view, sentence]) => html`<dt>${views[view]}</dt><dd>${sentence}</dd>`)}
      </dl>
      </div>
      ${this.shelf.texts.length + this.shelf.unknown > 0 ? this.#shelf(wording) : nothing}
    `;
  }

  /** The texts that are kept. */
  #shelf(wording: Wording): TemplateResult {
    const { page, counted } = wording.messages;
    const { texts, unknown } = this.shelf;
    return html`
      <section class="shelf no-print" aria-labelledby="shelf">
        <h2 id="shelf">${page.kept}</h2>
        <ul>
          ${texts.map(
            (kept) => html`
              <li>
                <button type="button" class="plain" @click=${() => this.#give({ text: kept.text, origin: kept })}><bdi>${kept.name}</bdi></button>
                <span class="quiet">${wording.count(counted.characters, kept.text.length)}</span>
                <span class="quiet">${wording.date(kept.since.slice(0, 10))}</span>
                <button type="button" class="plain" aria-label=${wording.say(page.forgetNamed, { name: kept.name })} @click=${() => this.#forget(kept)}>
                  ${page.forget}
                </button>
              </li>
            `,
          )}
        </ul>
        ${unknown === 0 ? nothing : html`<p class="quiet">${wording.say(page.shelfUnknown, { n: unknown })}</p>`}
      </section>
    `;
  }

  /** Which text is being read, and the ways to another. */
  #bar(wording: Wording): TemplateResult {
    const { page } = wording.messages;
    const { text = "", origin = "paste" } = this.given ?? {};
    const file = isFile(origin) ? origin : undefined;
    return html`
      <p class="bar no-print" tabindex="-1">
        <b><bdi>${nameOf(origin, wording)}</bdi></b>
        <span class="quiet">${wording.count(wording.messages.counted.characters, text.length)}</span>
        ${file?.encoding === undefined ? nothing : this.#encoding(wording, file.encoding)}
        ${text.length <= BOX_LIMIT
          ? html`<button type="button" class="plain" @click=${this.#edit}>${page.editText}</button>`
          : nothing}
        <button type="button" class="plain" @click=${this.#new}>${page.newText}</button>
        ${isKept(origin)
          ? html`<span class="quiet">${page.kept}</span>
              <button type="button" class="plain" @click=${() => this.#forget(origin)}>${page.forget}</button>`
          : html`<button type="button" class="plain" @click=${this.#keep}>${page.keep}</button>`}
        <span class="quiet privacy">${page.privacy}</span>
      </p>
    `;
  }

  async #lookAtShelf(): Promise<void> {
    // where nothing may be kept, nothing is there
    this.shelf = await shelf().catch(() => ({ texts: [], unknown: 0 }));
  }

  readonly #keep = async (): Promise<void> => {
    const { given } = this;
    if (given === undefined) return;
    const wording = wordingIn(this.language);
    try {
      const kept = await keep(this.#documentName ?? nameOf(given.origin, wording), given.text);
      if (this.given === given) this.given = { text: given.text, origin: kept };
      this.notice = "";
    } catch (error) {
      this.notice = wording.messages.page.shelfProblems[problemOf(error)];
    }
    await this.#lookAtShelf();
    await this.#focusBar();
  };

  /** Takes a text from the shelf; where it is being read it stays on the page. */
  async #forget(kept: Kept): Promise<void> {
    const { page } = wordingIn(this.language).messages;
    await forget(kept.id).catch((error: unknown) => (this.notice = page.shelfProblems[problemOf(error)]));
    if (this.given?.origin === kept) this.given = { text: kept.text, origin: "paste" };
    await this.#lookAtShelf();
    await this.#focusBar();
  }

  /** The encoding of a text file, for those who know better. */
  #encoding({ messages: { page } }: Wording, encoding: string): TemplateResult {
    const offered = (encodings as readonly string[]).includes(encoding) ? encodings : [encoding, ...encodings];
    return html`
      <label class="quiet">
        ${page.encoding}
        <select name="encoding" @change=${this.#changeEncoding}>
          ${offered.map((name) => html`<option ?selected=${name === encoding}>${name}</option>`)}
        </select>
      </label>
    `;
  }

  /** How far a file is, and the way out. */
  #reading(wording: Wording, { name, share }: Progress): TemplateResult {
    const { page, states } = wording.messages;
    return html`
      <p class="progress no-print" role="status">
        <label for="file-progress">${wording.say(page.readingFile, { name })}</label>
        <progress id="file-progress" .value=${share}></progress>
        <button type="button" class="plain" @click=${this.#cancelFile}>${states.cancel}</button>
      </p>
    `;
  }

  get #textarea(): HTMLTextAreaElement | null {
    return this.querySelector("textarea");
  }

  /** Reads a text; what is in it is shown from now on. */
  async #give(given: Given): Promise<void> {
    this.notice = "";
    if (given.text !== this.given?.text) this.#documentName = undefined;
    this.given = given;
    this.editing = false;
    await this.#focusBar();
  }

  /** Where the button that had the focus is gone. */
  async #focusBar(): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(".bar, textarea")?.focus({ preventScroll: true });
  }

  /** Windows, bookmarks and printed files get the report's name. */
  readonly #nameDocument = ({ detail }: HTMLElementEventMap["rapporteur-report"]): void => {
    const { symbols, body, title } = detail.report.meeting;
    this.#documentName = symbols[0] ?? body ?? title ?? undefined;
    document.title = this.#documentName === undefined ? TITLE : `${this.#documentName} – ${TITLE}`;
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = this.#textarea?.value ?? "";
    if (text.trim() === "") {
      this.notice = wordingIn(this.language).messages.page.emptyText;
      this.#textarea?.focus();
      return;
    }
    // as pasted: browsers give line ends back as they please
    void this.#give(text === this.given?.text ? this.given : { text, origin: "paste" });
  };

  /** A whole report pasted into the empty box is read at once. */
  readonly #paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (this.#textarea?.value !== "" || text.length < 2000) return;
    event.preventDefault();
    void this.#readPaste(text, event.clipboardData?.getData("text/html") ?? "");
  };

  /** The plain text, unless the rich one has kept the numbers of lists that it lost. */
  async #readPaste(plain: string, markup: string): Promise<void> {
    const signal = this.#next();
    const lists = /<ol[\s>]/i.test(markup);
    // where that reader cannot be had, the plain text is what was pasted
    const rich = () => import("../files/paste.js").then(({ pastedText }) => pastedText(plain, markup), () => plain);
    const text = lists ? await rich() : plain;
    if (!signal.aborted) await this.#give({ text, origin: "paste" });
  }

  /** Whatever was on its way in is given up for what comes now. */
  #next(): AbortSignal {
    this.#coming.abort();
    this.#coming = new AbortController();
    this.progress = undefined;
    this.notice = "";
    return this.#coming.signal;
  }

  readonly #trySample = async (): Promise<void> => {
    const signal = this.#next();
    try {
      const text = await (this.#sample ??= warmUp(sampleAddress));
      if (!signal.aborted) await this.#give({ text, origin: "sample" });
    } catch {
      this.#sample = undefined;
      this.notice = wordingIn(this.language).messages.states.loadFailed;
    }
  };

  readonly #choose = (event: Event): void => {
    const chooser = event.target as HTMLInputElement;
    const file = chooser.files?.[0];
    chooser.value = "";
    if (file !== undefined) void this.#readFile(file);
  };

  async #readFile(file: File, encoding?: string): Promise<void> {
    const signal = this.#next();
    const onProgress = (share: number): void => {
      if (!signal.aborted) this.progress = { name: file.name, share };
    };
    onProgress(0);
    try {
      const content = await readFile(file, { signal, onProgress, encoding });
      await this.#give({ text: content.text, origin: { file, encoding: content.encoding } });
    } catch (error) {
      if (!signal.aborted) this.#sayFailed(file, error);
    }
    if (!signal.aborted) this.progress = undefined;
  }

  #sayFailed({ name }: File, error: unknown): void {
    const wording = wordingIn(this.language);
    const { page } = wording.messages;
    const reason = error instanceof FileError ? page.fileProblems[error.problem] : String(error);
    this.notice = wording.say(page.fileFailed, { name, reason });
  }

  readonly #cancelFile = (): void => {
    const { page } = wordingIn(this.language).messages;
    this.#next();
    this.notice = page.fileCancelled;
  };

  readonly #changeEncoding = (event: Event): void => {
    const { origin } = this.given ?? {};
    if (isFile(origin)) void this.#readFile(origin.file, (event.target as HTMLSelectElement).value);
  };

  readonly #edit = async (): Promise<void> => {
    this.editing = true;
    await this.updateComplete;
    const textarea = this.#textarea;
    if (textarea === null) return;
    textarea.value = this.given?.text ?? "";
    textarea.focus();
  };

  readonly #new = async (): Promise<void> => {
    this.#next();
    this.editing = true;
    this.given = undefined;
    document.title = TITLE;
    await this.updateComplete;
    this.#textarea?.focus();
  };

  readonly #changeLanguage = (event: Event): void => {
    this.language = (event.target as HTMLSelectElement).value as Language;
    const { page } = wordingIn(this.language).messages;
    this.notice = chooseLanguage(this.language) ? "" : page.shelfProblems.refused;
  };

  readonly #dragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    this.dragging = true;
  };

  readonly #dragLeave = (event: DragEvent): void => {
    // only when it leaves the window
    if (event.relatedTarget === null) this.dragging = false;
  };

  readonly #drop = (event: DragEvent): void => {
    this.dragging = false;
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void this.#readFile(file);
  };
}

const isFile = (origin: Given["origin"] | undefined): origin is GivenFile => typeof origin === "object" && "file" in origin;

const isKept = (origin: Given["origin"]): origin is Kept => typeof origin === "object" && "id" in origin;

function nameOf(origin: Given["origin"], { messages: { page } }: Wording): string {
  if (isFile(origin)) return origin.file.name;
  if (isKept(origin)) return origin.name;
  return origin === "sample" ? page.fromSample : page.fromPaste;
}

customElements.define("rapporteur-page", RapporteurPage);
