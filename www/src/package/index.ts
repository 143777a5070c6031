// Promises; the module is loaded and compiled once, on first use.

import { source } from "./wasm.js";
import { check } from "./arguments.js";
import * as slim from "./slim.js";
import type { Attendance, ExportOptions, ItemSpeakers, Options, Party, Recommendation, Report } from "./types.js";

export { maxTextLength } from "./arguments.js";
export type { ErrorCode, RapporteurError } from "./errors.js";
export type * from "./types.js";

async function ready(name: "text" | "name", text: string, options: Options | undefined): Promise<void> {
  check(name, text, options);
  options?.signal?.throwIfAborted();
  await slim.init(source);
  options?.signal?.throwIfAborted();
}

/** Reads a report. */
export async function analyze(text: string, options?: Options): Promise<Report> {
  await ready("text", text, options);
  return slim.analyze(text, options);
}

/** The recommendations of a report. */
export async function recommendations(text: string, options?: Options): Promise<Recommendation[]> {
  await ready("text", text, options);
  return slim.recommendations(text, options);
}

/** Who came. */
export async function attendance(text: string, options?: Options): Promise<Attendance> {
  await ready("text", text, options);
  return slim.attendance(text, options);
}

/** Who spoke, by agenda item. */
export async function speakers(text: string, options?: Options): Promise<ItemSpeakers[]> {
  await ready("text", text, options);
  return slim.speakers(text, options);
}

/**
 * Everybody named in a text of any kind, in order: States, territories, organizations, groups of States. A name is
 * found in every grammatical form that its language gives it, the longest at each place, once for each time it
 * stands there; `span` says where. Names are looked for in one language: the text's, or `options.language`.
 *
 * @example
 * await parties("The representative of Niger, on behalf of the Group of 77 and China"); // Niger, Group of 77 and China
 */
export async function parties(text: string, options?: Options): Promise<Party[]> {
  await ready("text", text, options);
  return slim.parties(text, options);
}

/**
 * Who is this? One name, in any language and form that reports use: short, formal, inverted, former, abbreviated,
 * declined, with an article, or one letter off those of exactly one ("Venezuala"); also a State's code (ISO 3166-1,
 * UN M49). `null` where nobody is known by it. The whole of `name` must be the name; `parties` finds names in texts.
 *
 * @example
 * await identify("Республики Корея"); // { code: "KOR", kind: "state", … }
 */
export async function identify(name: string, options?: Options): Promise<Party | null> {
  await ready("name", name, options);
  return slim.identify(name, options);
}

/** A table of a report as CSV (RFC 4180, with a byte order mark), its last record a footer. */
export async function csv(text: string, options?: ExportOptions): Promise<string> {
  await ready("text", text, options);
  return slim.csv(text, options);
}

/** Tables of a report as Markdown, with a footer. */
export async function markdown(text: string, options?: ExportOptions): Promise<string> {
  await ready("text", text, options);
  return slim.markdown(text, options);
}
