// The same functions off the main thread. One worker, started on the first call, does one call after
// the other. Where workers are refused or absent, the calls run on this thread.

import { check, expect } from "./arguments.js";
import { coded } from "./errors.js";
import type { Answer, Call, FunctionName, Piece, Stage } from "./messages.js";
import { joined } from "./pieces.js";
import type { Attendance, ExportOptions, ItemSpeakers, Options, Party, Recommendation, Report } from "./types.js";

export { maxTextLength } from "./arguments.js";
export type { ErrorCode, RapporteurError } from "./errors.js";
export type { Stage } from "./messages.js";
export type * from "./types.js";

/** Options of the functions that run in a worker. */
export interface WorkerOptions extends Options {
  /** Told when the module is being loaded, and when the text is being read. */
  onProgress?: (stage: Stage) => void;
}

/** A call that waits for its answer. */
interface Job {
  call: Call;
  /** What came of the answer. */
  pieces: Piece[];
  /** A worker died of it, or beside it, once. */
  retried: boolean;
  progress(stage: Stage): void;
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

let worker: Worker | undefined;
/** Did this worker ever answer? One that never did may be forbidden; one that did has died. */
let answered = false;
let refused = typeof Worker === "undefined";
/** The first one is being done. */
const jobs: Job[] = [];

async function run(name: FunctionName, text: string, options: WorkerOptions = {}): Promise<unknown> {
  check(name === "identify" ? "name" : "text", text, options);
  const { signal, onProgress, ...rest } = options;
  expect(onProgress === undefined || typeof onProgress === "function", "options.onProgress", "a function", onProgress);
  signal?.throwIfAborted();
  let abort = (): void => {};
  const answer = new Promise((resolve, reject) => {
    const progress = (stage: Stage): void => onProgress?.(stage);
    const job: Job = { call: { name, text, options: rest }, pieces: [], retried: false, progress, resolve, reject };
    abort = () => cancel(job, signal?.reason);
    jobs.push(job);
  });
  signal?.addEventListener("abort", abort);
  if (jobs.length === 1) start();
  return answer.finally(() => signal?.removeEventListener("abort", abort));
}

/** Does the first job. */
function start(): void {
  const [job] = jobs;
  if (job === undefined) return;
  if (refused) return void runHere(job);
  try {
    worker ??= open();
    worker.postMessage(job.call);
  } catch {
    refuse();
  }
}

/** Takes a job out, and goes on with the next where it was the first. */
function leave(job: Job): void {
  const place = jobs.indexOf(job);
  if (place < 0) return;
  jobs.splice(place, 1);
  if (place === 0) start();
}

/** Nothing but its end stops a worker that is reading. */
function cancel(job: Job, reason: unknown): void {
  if (jobs[0] === job) close();
  job.reject(reason);
  leave(job);
}

function open(): Worker {
  const opened = new Worker(new URL("./worker-thread.ts", import.meta.url), { type: "module" });
  answered = false;
  opened.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    if (opened === worker) hear(data);
  });
  opened.addEventListener("error", (event) => {
    event.preventDefault();
    if (opened === worker) die(event.message);
  });
  return opened;
}

function hear(answer: Answer): void {
  answered = true;
  const [job] = jobs;
  if (job === undefined) return;
  if (answer.is === "stage") return job.progress(answer.stage);
  if (answer.is === "piece") return void job.pieces.push(answer);
  if (answer.is === "value") job.resolve(joined(answer, job.pieces).value);
  else job.reject(rebuilt(answer));
  leave(job);
}

function rebuilt({ kind, message, code }: Answer & { is: "error" }): Error {
  const kinds: Record<string, ErrorConstructor> = { RangeError, TypeError };
  const error = new (kinds[kind] ?? Error)(message);
  return code === undefined ? error : coded(code, error);
}

/** The worker is gone: what it was doing is tried once more, on a new one. */
function die(reason: string): void {
  if (!answered) return refuse();
  close();
  const [job] = jobs;
  if (job === undefined) return;
  if (job.retried) {
    job.reject(coded("internal", new Error(`the worker failed twice: ${reason}`)));
    return leave(job);
  }
  job.retried = true;
  job.pieces = [];
  start();
}

/** No worker may be had here. */
function refuse(): void {
  close();
  refused = true;
  start();
}

function close(): void {
  worker?.terminate();
  worker = undefined;
}

async function runHere(job: Job): Promise<void> {
  try {
    const here = await import("./index.js");
    job.progress("reading");
    job.resolve(await here[job.call.name](job.call.text, job.call.options));
  } catch (error) {
    job.reject(error);
  }
  leave(job);
}

/** Reads a report. */
export function analyze(text: string, options?: WorkerOptions): Promise<Report> {
  return run("analyze", text, options) as Promise<Report>;
}

/** The recommendations of a report. */
export function recommendations(text: string, options?: WorkerOptions): Promise<Recommendation[]> {
  return run("recommendations", text, options) as Promise<Recommendation[]>;
}

/** Who came. */
export function attendance(text: string, options?: WorkerOptions): Promise<Attendance> {
  return run("attendance", text, options) as Promise<Attendance>;
}

/** Who spoke, by agenda item. */
export function speakers(text: string, options?: WorkerOptions): Promise<ItemSpeakers[]> {
  return run("speakers", text, options) as Promise<ItemSpeakers[]>;
}

/**
 * Everybody named in a text of any kind, in order: States, territories, organizations, groups of States. A name is
 * found in every grammatical form that its language gives it, the longest at each place, once for each time it
 * stands there; `span` says where. Names are looked for in one language: the text's, or `options.language`.
 *
 * @example
 * await parties("The representative of Niger, on behalf of the Group of 77 and China"); // Niger, Group of 77 and China
 */
export function parties(text: string, options?: WorkerOptions): Promise<Party[]> {
  return run("parties", text, options) as Promise<Party[]>;
}

/**
 * Who is this? One name, in any language and form that reports use: short, formal, inverted, former, abbreviated,
 * declined, with an article, or one letter off those of exactly one ("Venezuala"); also a State's code (ISO 3166-1,
 * UN M49). `null` where nobody is known by it. The whole of `name` must be the name; `parties` finds names in texts.
 *
 * @example
 * await identify("Республики Корея"); // { code: "KOR", kind: "state", … }
 */
export function identify(name: string, options?: WorkerOptions): Promise<Party | null> {
  return run("identify", name, options) as Promise<Party | null>;
}

/** A table of a report as CSV (RFC 4180, with a byte order mark), its last record a footer. */
export function csv(text: string, options?: WorkerOptions & ExportOptions): Promise<string> {
  return run("csv", text, options) as Promise<string>;
}

/** Tables of a report as Markdown, with a footer. */
export function markdown(text: string, options?: WorkerOptions & ExportOptions): Promise<string> {
  return run("markdown", text, options) as Promise<string>;
}
