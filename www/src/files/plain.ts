// Plain text, in the encoding that was named or that it seems to be in.

import { encodingOf } from "./encodings.js";
import { FileError, type FileText, type Reading } from "./reading.js";

/** What no text has, other than for tabs, line ends and page ends. */
const control = /[\0-\x08\x0E-\x1A\x1C-\x1F\x7F]/g;

export function readPlain(bytes: Uint8Array, { encoding = encodingOf(bytes) ?? undefined }: Reading): FileText {
  if (encoding === undefined) throw new FileError("notText");
  const text = new TextDecoder(encoding).decode(bytes);
  const controls = text.match(control)?.length ?? 0;
  if (controls > text.length / 100) throw new FileError("notText");
  return { text, encoding };
}
