// Where a file comes from: so that a result can be repeated and compared.

import type { Language } from "../package/types.js";
import type { Wording } from "../translations/wording.js";
import { version } from "./version.js";

/** The options that a report was read with. */
export interface ReadWith {
  /** The text's language, where it was given rather than found. */
  language: Language | undefined;
  displayLanguage: Language;
}

/** A sentence with the version, the options by their names in the package, and the SHA-256 of the text in UTF-8. */
export async function provenance(text: string, options: ReadWith, wording: Wording): Promise<string> {
  const { counted, takeaway } = wording.messages;
  const named = Object.entries(options).filter(([, value]) => value !== undefined);
  return wording.say(takeaway.provenance, {
    version,
    options: named.map(([name, value]) => `${name}: "${value}"`).join(", "),
    characters: wording.count(counted.characters, text.length),
    hash: await sha256(text),
  });
}

/** In hexadecimal; a dash where the page was not served securely, which browsers want for hashing. */
async function sha256(text: string): Promise<string> {
  if (globalThis.crypto?.subtle === undefined) return "–";
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
