// From a file to its text.

/** What was in a file. */
export interface FileText {
  text: string;
}

/** Why a file has no text for us. */
export type FileProblem = "wrongType" | "notText";

export class FileError extends Error {
  override readonly name = "FileError";

  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}

/** What a file chooser offers. */
export const accepted = ".txt,.md,text/plain,text/markdown";

/**
 * Reads a plain text in UTF-8 or UTF-16.
 *
 * @throws {FileError} where the file is of another kind or holds no text.
 */
export async function readFile(file: File): Promise<FileText> {
  if (!/\.(txt|md|text)$/i.test(file.name) && !file.type.startsWith("text/plain")) throw new FileError("wrongType");
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return { text: new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes) };
  } catch {
    throw new FileError("notText");
  }
}

/** By the byte order mark; UTF-8 without. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return "utf-8";
}
