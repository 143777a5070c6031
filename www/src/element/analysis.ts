// From a text to its report: one analysis at a time, off the main thread, which can be cancelled.

import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Language, Options, Report, Stage } from "../package/worker.js";

/** What the element is at. */
export type State =
  | { is: "empty" }
  | { is: "working"; stage: Stage | "fetching" }
  | { is: "done"; report: Report }
  | { is: "cancelled" }
  | { is: "failed"; error: Error };

/** What came of it, for whoever listens. */
export interface Outcome {
  /** Makes ready what shows it. What is given back shows it, and is called unless another text came in the meantime. */
  ready(report: Report, signal: AbortSignal): Promise<() => void>;
  failed(error: Error): void;
}

interface Read {
  report: Report;
  show(): void;
}

/** Texts that follow each other faster than this, in milliseconds, are being typed: the last is read, after such a pause. */
const PAUSE = 300;

export class Analysis implements ReactiveController {
  state: State = { is: "empty" };
  #running: AbortController | undefined;
  /** When a text was given last. */
  #given = -PAUSE;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly outcome: Outcome,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Reads a text; what was being read before is given up. */
  async read(text: string, displayLanguage: Language, language: Language | undefined): Promise<void> {
    const typed = performance.now() - this.#given < PAUSE;
    this.#given = performance.now();
    await this.#run("loading", async (signal) => {
      if (typed) await pause(signal);
      // loaded when first needed: servers and pages that show nothing do without
      const { analyze } = await import("../package/worker.js");
      const options: Options = { displayLanguage, signal, ...(language && { language }) };
      const report = await analyze(text, { ...options, onProgress: (stage) => this.#show({ is: "working", stage }) });
      return { report, show: await this.outcome.ready(report, signal) };
    });
  }

  /** Gets a text from an address of the same origin. */
  async fetch(address: string): Promise<string | undefined> {
    let text: string | undefined;
    await this.#run("fetching", async (signal) => {
      const response = await fetch(address, { signal, mode: "same-origin" });
      if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`.trim());
      text = await response.text();
    });
    return text;
  }

  /** There is no text. */
  clear(): void {
    this.#stop();
    this.#show({ is: "empty" });
  }

  /** Gives up what is being read. */
  cancel(): void {
    if (this.#running === undefined) return;
    this.#stop();
    this.#show({ is: "cancelled" });
  }

  async #run(stage: Stage | "fetching", work: (signal: AbortSignal) => Promise<Read | void>): Promise<void> {
    this.#stop();
    const running = new AbortController();
    this.#running = running;
    this.#show({ is: "working", stage });
    try {
      const read = await work(running.signal);
      if (running !== this.#running || read === undefined) return;
      this.#running = undefined;
      this.#show({ is: "done", report: read.report });
      read.show();
    } catch (cause) {
      if (running !== this.#running) return;
      this.#running = undefined;
      const error = cause instanceof Error ? cause : new Error(String(cause));
      this.#show({ is: "failed", error });
      this.outcome.failed(error);
    }
  }

  #stop(): void {
    const running = this.#running;
    this.#running = undefined;
    running?.abort();
  }

  #show(state: State): void {
    this.state = state;
    this.host.requestUpdate();
  }
}

/** Waits until nothing was typed for a while, or the text is given up. */
function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const waiting = setTimeout(resolve, PAUSE);
    signal.addEventListener("abort", () => {
      clearTimeout(waiting);
      reject(signal.reason as Error);
    });
  });
}
