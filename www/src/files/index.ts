// From a file to its text: which reader reads it. Readers are loaded when a file asks for them.

import { kindOf, type Kind } from "./kind.js";
import { FileError, type FileProblem, type FileText, type Reading } from "./reading.js";

export { encodings, problemOf } from "./reading.js";

/** What a file chooser offers. */
export const accepted = ".txt,.md,.html,.htm,.docx,.pdf,text/plain,text/markdown,text/html,application/pdf";

/** Larger files are not opened: the memory that they take would stop the page. In bytes. */
const LIMIT = 128 * 1024 * 1024;

type Reader = (bytes: Uint8Array<ArrayBuffer>, reading: Reading) => FileText | Promise<FileText>;

const readers: Record<Kind, () => Promise<Reader>> = {
  pdf: async () => (await import("./pdf/pdf.js")).readPdf,
  zip: async () => (await import("./docx/docx.js")).readDocx,
  html: async () => (await import("./html.js")).readHtml,
  text: async () => (await import("./plain.js")).readPlain,
  oldWord: async () => refuse("oldWord"),
  other: async () => refuse("wrongType"),
};

const refuse =
  (problem: FileProblem): Reader =>
  () => {
    throw new FileError(problem);
  };

/**
 * Reads a file.
 *
 * @throws {FileError} where there is no text in it for us.
 * @throws {DOMException} the signal's reason, where reading was cancelled.
 */
export async function readFile(file: File, reading: Reading): Promise<FileText> {
  if (file.size > LIMIT) throw new FileError("tooLarge");
  const read = await loaded(readers[await kindOf(file)]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  reading.signal.throwIfAborted();
  const content = await read(bytes, reading);
  reading.signal.throwIfAborted();
  if (content.text.trim() === "") throw new FileError("notText");
  return content;
}

async function loaded(load: () => Promise<Reader>): Promise<Reader> {
  try {
    return await load();
  } catch (cause) {
    throw new FileError("notLoaded", { cause });
  }
}
