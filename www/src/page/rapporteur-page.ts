// The page: a text in by paste, file or sample, the element for its report, and the language.

import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import sampleAddress from "../../../tests/corpus/wg4-2011.zh.txt?url";
import { accepted, FileError, readFile } from "../files/index.js";
import type { Language } from "../package/types.js";
import { languages, wordingIn, type Wording } from "../translations/wording.js";
import { applyLanguage, chooseLanguage, chosenLanguage } from "./settings.js";
import { warmUp } from "./warm-up.js";

/** Longer texts are not put into the box: editing them there is slow. They are kept all the same. */
const BOX_LIMIT = 500_000;

const TITLE = document.title;

/** A text and where it came from. */
interface Given {
  text: string;
  /** A name of a file; what else it is. */
  origin: { file: string } | "paste" | "sample";
}

export class RapporteurPage extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    language: { state: true },
    given: { state: true },
    editing: { state: true },
    dragging: { state: true },
    notice: { state: true },
  };

  private declare language: Language;
  private declare given: Given | undefined;
  private declare editing: boolean;
  private declare dragging: boolean;
  private declare notice: string;
  /** The sample, loaded with the page. */
  #sample: Promise<string> | undefined;
  /** Files being dropped or chosen: the last one counts. */
  #turn = 0;

  constructor() {
    super();
    this.language = chosenLanguage();
    this.given = undefined;
    this.editing = true;
    this.dragging = false;
    this.notice = "";
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
        <h1>${page.title}</h1>
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
  #box({ messages: { page, views } }: Wording): TemplateResult {
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
          rows="12"
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
    `;
  }

  /** Which text is being read, and the ways to another. */
  #bar(wording: Wording): TemplateResult {
    const { page } = wording.messages;
    const { text = "", origin = "paste" } = this.given ?? {};
    const name = typeof origin === "object" ? origin.file : origin === "sample" ? page.fromSample : page.fromPaste;
    return html`
      <p class="bar no-print" tabindex="-1">
        <b><bdi>${name}</bdi></b>
        <span class="quiet">${wording.count(wording.messages.counted.characters, text.length)}</span>
        ${text.length <= BOX_LIMIT
          ? html`<button type="button" class="plain" @click=${this.#edit}>${page.editText}</button>`
          : nothing}
        <button type="button" class="plain" @click=${this.#new}>${page.newText}</button>
        <span class="quiet privacy">${page.privacy}</span>
      </p>
    `;
  }

  get #textarea(): HTMLTextAreaElement | null {
    return this.querySelector("textarea");
  }

  /** Reads a text; what is in it is shown from now on. */
  async #give(given: Given): Promise<void> {
    this.notice = "";
    this.given = given;
    this.editing = false;
    await this.updateComplete;
    // the button that had the focus is gone
    this.querySelector<HTMLElement>(".bar")?.focus({ preventScroll: true });
  }

  /** Windows, bookmarks and printed files get the report's name. */
  readonly #nameDocument = ({ detail }: HTMLElementEventMap["rapporteur-report"]): void => {
    const { symbols, body, title } = detail.report.meeting;
    const name = symbols[0] ?? body ?? title;
    document.title = name === null ? TITLE : `${name} – ${TITLE}`;
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
    void this.#give({ text, origin: "paste" });
  };

  readonly #trySample = async (): Promise<void> => {
    const turn = ++this.#turn;
    try {
      const text = await (this.#sample ??= warmUp(sampleAddress));
      if (turn === this.#turn) await this.#give({ text, origin: "sample" });
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

  async #readFile(file: File): Promise<void> {
    const turn = ++this.#turn;
    const wording = wordingIn(this.language);
    const { page } = wording.messages;
    this.notice = wording.say(page.readingFile, { name: file.name });
    try {
      const { text } = await readFile(file);
      if (turn === this.#turn) await this.#give({ text, origin: { file: file.name } });
    } catch (error) {
      if (turn !== this.#turn) return;
      const reasons = { wrongType: page.fileWrongType, notText: page.fileNotText };
      const reason = error instanceof FileError ? reasons[error.problem] : String(error);
      this.notice = wording.say(page.fileFailed, { name: file.name, reason });
    }
  }

  readonly #edit = async (): Promise<void> => {
    this.editing = true;
    await this.updateComplete;
    const textarea = this.#textarea;
    if (textarea === null) return;
    textarea.value = this.given?.text ?? "";
    textarea.focus();
  };

  readonly #new = async (): Promise<void> => {
    this.editing = true;
    this.given = undefined;
    document.title = TITLE;
    await this.updateComplete;
    this.#textarea?.focus();
  };

  readonly #changeLanguage = (event: Event): void => {
    this.language = (event.target as HTMLSelectElement).value as Language;
    this.notice = "";
    chooseLanguage(this.language);
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

customElements.define("rapporteur-page", RapporteurPage);
