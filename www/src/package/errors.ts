/** What `code` of a {@link RapporteurError} says. */
export type ErrorCode =
  | "unknownLanguage" // a language other than the six
  | "unknownTable" // a table other than the four
  | "textTooLong" // over `maxTextLength`; the error is a RangeError
  | "notInitialized" // a synchronous function before `init`
  | "loadFailed" // the module could not be fetched or compiled; the next call tries again
  | "internal"; // a fault of the module; the next call runs on a new instance

/** An `Error` that programs can tell by its `code`. */
export interface RapporteurError extends Error {
  code: ErrorCode;
}

/** Gives an error its code. */
export function coded<E extends Error>(code: ErrorCode, error: E): E & RapporteurError {
  return Object.assign(error, { code });
}

/** The code of an error of this package; undefined for any other value. */
export function codeOf(error: unknown): ErrorCode | undefined {
  return error instanceof Error && "code" in error ? (error.code as ErrorCode) : undefined;
}
