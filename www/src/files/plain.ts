// Plain text, in the encoding that was named or that it seems to be in.

import { encodingOf } from "./encodings.js";
import { FileError, type FileText, type Reading } from "./reading.js";

/** What no text has, other than for tabs, line ends and page ends. */
const control = /[\0-\x08\x0E-\x1A\x1C-\x1F\x7F]/g;

/** So many bytes are read without a pause for the page to answer its reader. */
const AT_ONCE = 1024 * 1024;

export async function readPlain(bytes: Uint8Array, { encoding = encodingOf(bytes) ?? undefined, signal, onProgress }: Reading): Promise<FileText> {
  if (encoding === undefined) throw new FileError("notText");
  const decoder = new TextDecoder(encoding);
  let text = "";
  let controls = 0;
  for (let place = 0; place < bytes.length; place += AT_ONCE) {
    const piece = decoder.decode(bytes.subarray(place, place + AT_ONCE), { stream: true });
    controls += piece.match(control)?.length ?? 0;
    text += piece;
    onProgress?.(place / bytes.length);
    await new Promise((goOn) => setTimeout(goOn));
    signal.throwIfAborted();
  }
  text += decoder.decode();
  if (controls > text.length / 100) throw new FileError("notText");
  return { text, encoding };
}
