// The parts of a Word file: XML in a zip.

import { unzipSync } from "fflate";
import { FileError } from "../reading.js";
import { attribute, childrenNamed, parseXml } from "./xml.js";

/** What the parts may be together when unpacked: a file that says less and is more is cut off, and so corrupt. In bytes. */
const LIMIT = 64 * 1024 * 1024;

const wanted = /^word\/[\w.-]+\.xml$|^word\/_rels\/[\w.-]+\.rels$/;

export class Parts {
  readonly #parts: Record<string, Uint8Array>;

  /** @throws {FileError} where it is no zip, no Word file or would grow beyond measure. */
  constructor(zip: Uint8Array) {
    this.#parts = unzip(zip);
    if (this.#parts["word/document.xml"] === undefined) throw new FileError("wrongType");
  }

  /** A part of the word folder; `null` where there is none. */
  xml(name: string): Element | null {
    const bytes = this.#parts[`word/${name}`];
    return bytes === undefined ? null : parseXml(new TextDecoder().decode(bytes));
  }

  /** The name of the part that the document calls so. */
  related(id: string | null): string | null {
    const relations = childrenNamed(this.xml("_rels/document.xml.rels"), "Relationship");
    return attribute(relations.find((relation) => attribute(relation, "Id") === id), "Target");
  }
}

function unzip(zip: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!wanted.test(name)) return false;
    total += originalSize;
    if (total > LIMIT) throw new FileError("tooLarge");
    return true;
  };
  try {
    return unzipSync(zip, { filter });
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
    throw new FileError("corrupt", { cause });
  }
}
