import { coded } from "./errors.js";
import type { ExportOptions } from "./types.js";

/** Longest text that is read, in UTF-16 code units. */
export const maxTextLength = 32 * 1024 * 1024;

/** Throws what a wrong argument deserves: a TypeError that names it, or a RangeError. */
export function check(name: "text" | "name", text: string, options: ExportOptions | undefined): void {
  expect(typeof text === "string", name, "a string", text);
  if (text.length > maxTextLength) {
    const message = `${name} has ${text.length} UTF-16 code units; ${maxTextLength} are the limit`;
    throw coded("textTooLong", new RangeError(message));
  }
  if (options === undefined) return;
  expect(typeof options === "object" && options !== null, "options", "an object", options);
  const { language, displayLanguage, outline, signal, table } = options;
  expect(language === undefined || typeof language === "string", "options.language", "a string", language);
  expect(
    displayLanguage === undefined || typeof displayLanguage === "string",
    "options.displayLanguage",
    "a string",
    displayLanguage,
  );
  expect(outline === undefined || typeof outline === "boolean", "options.outline", "a boolean", outline);
  expect(table === undefined || typeof table === "string", "options.table", "a string", table);
  // by its look: a signal of another window is none of this one's AbortSignals
  const signals = typeof signal === "object" && signal !== null && "aborted" in signal;
  expect(signal === undefined || signals, "options.signal", "an AbortSignal", signal);
}

/** Throws a TypeError that names the argument where it is not what was wanted. */
export function expect(holds: boolean, name: string, wanted: string, value: unknown): void {
  if (holds) return;
  const found = value === null ? "null" : Array.isArray(value) ? "an array" : `of type ${typeof value}`;
  throw new TypeError(`${name} must be ${wanted}; it is ${found}`);
}
