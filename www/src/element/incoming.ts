// A file on its way in: how far it is, what is wrong with it, and the way out. Only the last one counts.

import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import { encodings, problemOf, readFile } from "../files/index.js";
import type { Wording } from "../translations/wording.js";

/** The text of a file. */
export interface GivenFile {
  file: File;
  text: string;
  /** What it was read in, where that is in question. */
  encoding?: string;
}

/** A file that is being read. */
interface Progress {
  name: string;
  /** How far it is, from 0 to 1. */
  share: number;
}

/** What comes of files. */
interface Outcome {
  wording(): Wording;
  done(given: GivenFile): void;
  /** Tells the reader something; an empty sentence takes back what was told. */
  told(sentence: string): void;
}

export class Incoming implements ReactiveController {
  /** Is a file held over the place where it can be dropped? */
  dragging = false;
  #coming = new AbortController();
  #progress: Progress | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly outcome: Outcome,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#coming.abort();
  }

  /** Whatever was on its way in is given up for what comes now. */
  next(): AbortSignal {
    this.#coming.abort();
    this.#coming = new AbortController();
    this.#show(undefined);
    this.outcome.told("");
    return this.#coming.signal;
  }

  /** Reads a file; what was there before stays where that fails. */
  async read(file: File, encoding?: string): Promise<void> {
    const signal = this.next();
    const onProgress = (share: number): void => {
      if (!signal.aborted) this.#show({ name: file.name, share });
    };
    onProgress(0);
    try {
      const content = await readFile(file, { signal, onProgress, encoding });
      this.#show(undefined);
      this.outcome.done({ file, text: content.text, encoding: content.encoding });
    } catch (error) {
      if (signal.aborted) return;
      this.#show(undefined);
      this.#tellFailed(file, error);
    }
  }

  /** Takes files that are dropped on something. */
  listenTo(place: EventTarget): void {
    place.addEventListener("dragover", this.#dragOver);
    place.addEventListener("dragleave", this.#dragLeave);
    place.addEventListener("drop", this.#drop);
  }

  ignore(place: EventTarget): void {
    place.removeEventListener("dragover", this.#dragOver);
    place.removeEventListener("dragleave", this.#dragLeave);
    place.removeEventListener("drop", this.#drop);
  }

  /** The file of an input that changed; it may be chosen again. */
  readonly choose = (event: Event): void => {
    const chooser = event.target as HTMLInputElement;
    const file = chooser.files?.[0];
    chooser.value = "";
    if (file !== undefined) void this.read(file);
  };

  readonly #dragOver: EventListener = (event) => {
    if (!filesOf(event)?.types.includes("Files")) return;
    event.preventDefault();
    this.#drag(true);
  };

  /** Only when it leaves the place: it also goes from one thing in it to another. */
  readonly #dragLeave: EventListener = ({ relatedTarget, currentTarget }: Event & { relatedTarget?: EventTarget | null }) => {
    const inside = relatedTarget instanceof Node && (!(currentTarget instanceof Node) || currentTarget.contains(relatedTarget));
    if (!inside) this.#drag(false);
  };

  readonly #drop: EventListener = (event) => {
    this.#drag(false);
    const file = filesOf(event)?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void this.read(file);
  };

  #drag(dragging: boolean): void {
    if (dragging === this.dragging) return;
    this.dragging = dragging;
    this.host.requestUpdate();
  }

  readonly cancel = (): void => {
    if (this.#progress === undefined) return;
    this.next();
    this.outcome.told(this.outcome.wording().messages.page.fileCancelled);
  };

  /** How far a file is, and the way out. */
  render(): TemplateResult | typeof nothing {
    if (this.#progress === undefined) return nothing;
    const { name, share } = this.#progress;
    const wording = this.outcome.wording();
    const { page, states } = wording.messages;
    return html`
      <p class="progress no-print" role="status">
        <label for="file-progress">${wording.say(page.readingFile, { name })}</label>
        <progress id="file-progress" .value=${share}></progress>
        <button type="button" class="plain" @click=${this.cancel}>${states.cancel}</button>
      </p>
    `;
  }

  /** The encoding of a text file, for those who know better; other files have none. */
  renderEncoding({ file, encoding }: GivenFile): TemplateResult | typeof nothing {
    if (encoding === undefined) return nothing;
    const { page } = this.outcome.wording().messages;
    const offered = (encodings as readonly string[]).includes(encoding) ? encodings : [encoding, ...encodings];
    const change = (event: Event): void => void this.read(file, (event.target as HTMLSelectElement).value);
    return html`
      <label class="quiet">
        ${page.encoding}
        <select name="encoding" @change=${change}>
          ${offered.map((name) => html`<option ?selected=${name === encoding}>${name}</option>`)}
        </select>
      </label>
    `;
  }

  #show(progress: Progress | undefined): void {
    this.#progress = progress;
    this.host.requestUpdate();
  }

  #tellFailed({ name }: File, error: unknown): void {
    const wording = this.outcome.wording();
    const { page } = wording.messages;
    const problem = problemOf(error);
    const reason = problem === undefined ? String(error) : page.fileProblems[problem];
    this.outcome.told(wording.say(page.fileFailed, { name, reason }));
  }
}

const filesOf = (event: Event): DataTransfer | null => (event as DragEvent).dataTransfer;
