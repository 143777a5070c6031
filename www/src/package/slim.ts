// Bring your own WebAssembly: `init` with a URL, bytes, a Response or a module, then call synchronously.

import * as glue from "../generated/rapporteur.js";
import { check } from "./arguments.js";
import { coded, codeOf } from "./errors.js";
import type { Attendance, ExportOptions, ItemSpeakers, Options, Party, Recommendation, Report } from "./types.js";

export { maxTextLength } from "./arguments.js";
export type { ErrorCode, RapporteurError } from "./errors.js";
export type * from "./types.js";

/** Options of the synchronous functions; a call that is running cannot be cancelled. */
export type SyncOptions = Omit<Options, "signal">;

/** The same of the exporters. */
export type SyncExportOptions = Omit<ExportOptions, "signal">;

/** Where the module comes from: an address, its bytes, a response with them, or the module compiled. */
export type ModuleSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/** The source, now or later; a function is asked for it only where nothing is loaded yet. */
export type ModuleSupplier = ModuleSource | PromiseLike<ModuleSource> | (() => ModuleSource | PromiseLike<ModuleSource>);

let loaded = false;
let loading: Promise<void> | undefined;

/**
 * Loads the module; once, however often and from however many places it is called. After a failure
 * the next call tries again.
 */
export function init(source: ModuleSupplier): Promise<void> {
  loading ??= load(source).catch((cause: unknown) => {
    loading = undefined;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw coded("loadFailed", new Error(`the WebAssembly module could not be loaded: ${reason}`, { cause }));
  });
  return loading;
}

/** Loads the module from what is already there. */
export function initSync(source: BufferSource | WebAssembly.Module): void {
  if (loaded) return;
  glue.initSync({ module: source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source) });
  loaded = true;
  loading = Promise.resolve();
}

async function load(source: ModuleSupplier): Promise<void> {
  const module = await compile(await (typeof source === "function" ? source() : source));
  if (!loaded) glue.initSync({ module });
  loaded = true;
}

async function compile(source: ModuleSource): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source === "string" || source instanceof URL) return compile(await fetch(source));
  if (typeof Request === "function" && source instanceof Request) return compile(await fetch(source));
  if (typeof Response === "function" && source instanceof Response) return compileResponse(source);
  return WebAssembly.compile(source as BufferSource);
}

async function compileResponse(response: Response): Promise<WebAssembly.Module> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status} ${response.statusText}`.trim());
  const type = response.headers.get("Content-Type") ?? "";
  if (type.startsWith("text/html")) throw new Error(`${response.url} is a page; is the module served beside the package's scripts?`);
  // hosts that do not know the type of .wasm files still serve the bytes
  const streamed = type.startsWith("application/wasm");
  return streamed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** Runs a call into the module; where something goes wrong inside, the next call gets a new instance. */
function call(work: () => unknown): unknown {
  if (!loaded) throw coded("notInitialized", new Error("await init(…) before the first call"));
  try {
    return work();
  } catch (cause) {
    if (codeOf(cause) !== undefined) throw cause;
    glue.__wbg_reset_state();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw coded("internal", new Error(`the analysis failed inside the module: ${reason}`, { cause }));
  }
}

const language = (options: SyncOptions | undefined): string => options?.language ?? "";
const displayLanguage = (options: SyncOptions | undefined): string => options?.displayLanguage ?? "";

/** Reads a report. */
export function analyze(text: string, options?: SyncOptions): Report {
  check("text", text, options);
  const outline = options?.outline ?? true;
  return call(() => glue.analyze(text, language(options), displayLanguage(options), outline)) as Report;
}

/** The recommendations of a report. */
export function recommendations(text: string, options?: SyncOptions): Recommendation[] {
  check("text", text, options);
  return call(() => glue.recommendations(text, language(options), displayLanguage(options))) as Recommendation[];
}

/** Who came. */
export function attendance(text: string, options?: SyncOptions): Attendance {
  check("text", text, options);
  return call(() => glue.attendance(text, language(options), displayLanguage(options))) as Attendance;
}

/** Who spoke, by agenda item. */
export function speakers(text: string, options?: SyncOptions): ItemSpeakers[] {
  check("text", text, options);
  return call(() => glue.speakers(text, language(options), displayLanguage(options))) as ItemSpeakers[];
}

/**
 * Everybody named in a text of any kind, in order: States, territories, organizations, groups of States. A name is
 * found in every grammatical form that its language gives it, the longest at each place, once for each time it
 * stands there; `span` says where. Names are looked for in one language: the text's, or `options.language`.
 *
 * @example
 * parties("The representative of Niger, on behalf of the Group of 77 and China"); // Niger, Group of 77 and China
 */
export function parties(text: string, options?: SyncOptions): Party[] {
  check("text", text, options);
  return call(() => glue.parties(text, language(options), displayLanguage(options))) as Party[];
}

/**
 * Who is this? One name, in any language and form that reports use: short, formal, inverted, former, abbreviated,
 * declined, with an article, or one letter off those of exactly one ("Venezuala"); also a State's code (ISO 3166-1,
 * UN M49). `null` where nobody is known by it. The whole of `name` must be the name; `parties` finds names in texts.
 *
 * @example
 * identify("Республики Корея"); // { code: "KOR", kind: "state", … }
 */
export function identify(name: string, options?: SyncOptions): Party | null {
  check("name", name, options);
  return call(() => glue.identify(name, language(options), displayLanguage(options))) as Party | null;
}

/** A table of a report as CSV (RFC 4180, with a byte order mark), its last record a footer. */
export function csv(text: string, options?: SyncExportOptions): string {
  check("text", text, options);
  return call(() => glue.csv(text, language(options), displayLanguage(options), options?.table ?? "")) as string;
}

/** Tables of a report as Markdown, with a footer. */
export function markdown(text: string, options?: SyncExportOptions): string {
  check("text", text, options);
  return call(() => glue.markdown(text, language(options), displayLanguage(options), options?.table ?? "")) as string;
}
