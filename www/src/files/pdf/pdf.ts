// From a PDF to its text. PDF.js takes it apart in a worker of its own; lines and paragraphs, which a PDF
// does not have, are rebuilt from where the pieces of text stand.

import { getDocument, type PDFDocumentProxy, PDFWorker, VerbosityLevel } from "pdfjs-dist";
import Thread from "pdfjs-dist/build/pdf.worker.min.mjs?worker";
import type { TextItem } from "pdfjs-dist/types/src/display/api.js";
import { FileError, type FileProblem, type FileText, type Reading } from "../reading.js";
import { columnsOf } from "./columns.js";
import { type Fragment, fragmentsOf } from "./fragments.js";
import { pagesText } from "./pages.js";

/** Where a page has less text than this, in characters, it is a picture; most scans have none. */
const PICTURE = 20;

/** Where the build puts the character maps: beside this reader. */
const reader = import.meta.url;
const characterMaps = new URL("cmaps/", reader).href;

/** What PDF.js throws, by name. */
const problems: Record<string, FileProblem> = {
  PasswordException: "encrypted",
  InvalidPDFException: "corrupt",
  FormatError: "corrupt",
  UnknownErrorException: "corrupt",
};

/** @throws {FileError} where it cannot be opened or has no text. */
export async function readPdf(data: Uint8Array, { signal, onProgress }: Reading): Promise<FileText> {
  const thread = new Thread();
  const task = getDocument({
    data,
    worker: PDFWorker.create({ port: thread, verbosity: VerbosityLevel.ERRORS }),
    cMapUrl: characterMaps,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    thread.addEventListener("error", () => reject(new FileError("notLoaded")), { once: true });
  });
  try {
    return await Promise.race([ended, task.promise.then((file) => textOf(file, signal, onProgress))]);
  } catch (cause) {
    const problem = problems[(cause as Error).name];
    throw problem === undefined ? cause : new FileError(problem, { cause });
  } finally {
    void task.destroy();
    thread.terminate();
  }
}

async function textOf(file: PDFDocumentProxy, signal: AbortSignal, onProgress?: (share: number) => void): Promise<FileText> {
  const pages: Fragment[][] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    signal.throwIfAborted();
    const page = await file.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    pages.push(fragmentsOf(items.filter((item): item is TextItem => "str" in item)));
    page.cleanup();
    onProgress?.(number / file.numPages);
  }
  const text = pagesText(columnsOf(pages));
  if (text.trim().length < PICTURE * file.numPages) throw new FileError("scanned");
  return { text };
}
