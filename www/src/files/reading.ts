// What every reader is given, what it gives, and why it may fail.

/** The encodings that text files come in, by their names in the Encoding Standard; the likelier ones first. */
export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "gb18030",
  "big5",
  "windows-1252",
  "windows-1251",
  "koi8-r",
  "windows-1256",
] as const;

export type Encoding = (typeof encodings)[number];

/** What was in a file. */
export interface FileText {
  text: string;
  /** For text files: the encoding that they were read in. */
  encoding?: string;
}

/** How a file is to be read. */
export interface Reading {
  /** Ends the reading; what was read is given up. */
  signal: AbortSignal;
  /** Told how far a long reading is, from 0 to 1. */
  onProgress?: (share: number) => void;
  /** The encoding of a text file, where its reader knows better. */
  encoding?: string;
}

/** Why a file has no text for us. */
export type FileProblem =
  | "wrongType"
  | "oldWord"
  | "notText"
  | "scanned"
  | "encrypted"
  | "corrupt"
  | "tooLarge"
  | "notLoaded";

export class FileError extends Error {
  override readonly name = "FileError";

  constructor(
    readonly problem: FileProblem,
    options?: ErrorOptions,
  ) {
    super(problem, options);
  }
}

/** Why a file has no text for us; told by its name, since every reader of the package is a file with a class of its own. */
export const problemOf = (error: unknown): FileProblem | undefined =>
  error instanceof Error && error.name === "FileError" ? (error as FileError).problem : undefined;
