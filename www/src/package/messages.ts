// What the worker and the thread that started it say to each other.

import type { ErrorCode } from "./errors.js";
import type { ExportOptions } from "./types.js";

/** The functions that a worker runs. */
export type FunctionName =
  | "analyze"
  | "recommendations"
  | "attendance"
  | "speakers"
  | "parties"
  | "identify"
  | "csv"
  | "markdown";

/** A call, as it is sent to the worker. */
export interface Call {
  name: FunctionName;
  text: string;
  options: Omit<ExportOptions, "signal">;
}

/** What a running call is at. */
export type Stage = "loading" | "reading";

/** The beginning of a list of the answer that will follow, by the names of the fields, and the places in lists, that lead
 *  to it. */
export interface Piece {
  path: readonly (string | number)[];
  items: unknown[];
}

/** What the worker answers: any number of stages, then a value, of which pieces may come before, or an error. */
export type Answer =
  | { is: "stage"; stage: Stage }
  | ({ is: "piece" } & Piece)
  | { is: "value"; value: unknown }
  | { is: "error"; kind: string; message: string; code: ErrorCode | undefined };
