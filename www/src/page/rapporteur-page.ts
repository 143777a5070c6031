// The page: a text in by paste, file or sample, the element for its report, and the language.

import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import sampleAddress from "../../../tests/corpus/wg4-2011.zh.txt?url";
import { type GivenFile, Incoming } from "../element/incoming.js";
import { accepted } from "../files/index.js";
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

export class RapporteurPage extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    language: { state: true },
    given: { state: true },
    editing: { state: true },
    notice: { state: true },
    shelf: { state: true },
  };

  private declare language: Language;
  private declare given: Given | undefined;
  private declare editing: boolean;
  private declare notice: string;
  /** What is kept in this browser. */
  private declare shelf: Shelf;
  /** The sample, loaded with the page. */
  #sample: Promise<string> | undefined;
  /** What the report that is shown is called. */
  #documentName: string | undefined;
  readonly #incoming = new Incoming(this, {
    wording: () => wordingIn(this.language),
    done: (given) => void this.#give({ text: given.text, origin: given }),
    told: (sentence) => (this.notice = sentence),
  });

  constructor() {
    super();
    this.language = chosenLanguage();
    this.given = undefined;
    this.editing = true;
    this.notice = "";
    this.shelf = { texts: [], unknown: 0 };
  }

  /** In the document itself: the page's style sheet and the browser's reading aids reach it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    applyLanguage(this.language);
    this.#incoming.listenTo(window);
    this.#sample = this.#warmUp();
    void this.#lookAtShelf();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#incoming.ignore(window);
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
        ${this.#incoming.render()}
        <rapporteur-report
          .text=${this.given?.text ?? null}
          display-language=${this.language}
          ?hidden=${this.given === undefined}
          @rapporteur-report=${this.#nameDocument}
        ></rapporteur-report>
      </main>
      <footer class="no-print"><p>${page.about}</p></footer>
      ${this.#incoming.dragging ? html`<div class="drop" aria-hidden="true"><p>${page.dropHere}</p></div>` : nothing}
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
            <input type="file" name="file" accept=${accepted} @change=${this.#incoming.choose} />
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
        ${file === undefined ? nothing : this.#incoming.renderEncoding(file)}
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

  /** A whole report pasted into the empty box is read at once; elsewhere only its numbers are looked after. */
  readonly #paste = (event: ClipboardEvent): void => {
    const plain = event.clipboardData?.getData("text/plain") ?? "";
    const markup = event.clipboardData?.getData("text/html") ?? "";
    // of web pages and most programs, or of Word
    const lists = /<ol[\s>]|mso-list/i.test(markup);
    const whole = this.#textarea?.value === "" && plain.length >= 2000;
    if (!whole && !lists) return;
    event.preventDefault();
    void this.#readPaste(plain, lists ? markup : "", whole);
  };

  /** The plain text, unless the rich one has kept the numbers of lists that it lost. */
  async #readPaste(plain: string, markup: string, whole: boolean): Promise<void> {
    const signal = this.#incoming.next();
    // where that reader cannot be had, the plain text is what was pasted
    const rich = () => import("../files/paste.js").then(({ pastedText }) => pastedText(plain, markup), () => plain);
    const text = markup === "" ? plain : await rich();
    if (signal.aborted) return;
    if (whole) await this.#give({ text, origin: "paste" });
    // as if typed, so that it can be undone
    else document.execCommand("insertText", false, text);
  }

  #warmUp(): Promise<string> {
    return warmUp(sampleAddress, this.language, () => this.given !== undefined);
  }

  readonly #trySample = async (): Promise<void> => {
    const signal = this.#incoming.next();
    try {
      const text = await (this.#sample ??= this.#warmUp());
      if (!signal.aborted) await this.#give({ text, origin: "sample" });
    } catch {
      this.#sample = undefined;
      this.notice = wordingIn(this.language).messages.states.loadFailed;
    }
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
    this.#incoming.next();
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
}

const isFile = (origin: Given["origin"] | undefined): origin is GivenFile => typeof origin === "object" && "file" in origin;

const isKept = (origin: Given["origin"]): origin is Kept => typeof origin === "object" && "id" in origin;

function nameOf(origin: Given["origin"], { messages: { page } }: Wording): string {
  if (isFile(origin)) return origin.file.name;
  if (isKept(origin)) return origin.name;
  return origin === "sample" ? page.fromSample : page.fromPaste;
}

customElements.define("rapporteur-page", RapporteurPage);
