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

/** What it takes to repeat a result: the version, the options by their names in the package, and which text it was. */
export interface Origin {
  version: string;
  options: ReadWith;
  /** Of the text in UTF-8, in hexadecimal; `null` where the page was not served securely, which browsers want for hashing. */
  sha256: string | null;
}

export async function originOf(text: string, options: ReadWith): Promise<Origin> {
  return { version, options, sha256: await sha256(text) };
}

/** The same in a sentence. */
export async function provenance(text: string, options: ReadWith, wording: Wording): Promise<string> {
  const { counted, takeaway } = wording.messages;
  const origin = await originOf(text, options);
  const named = Object.entries(options).filter(([, value]) => value !== undefined);
  return wording.say(takeaway.provenance, {
    version: origin.version,
    options: named.map(([name, value]) => `${name}: "${value}"`).join(", "),
    characters: wording.count(counted.characters, text.length),
    hash: origin.sha256 ?? "–",
  });
}

async function sha256(text: string): Promise<string | null> {
  if (globalThis.crypto?.subtle === undefined) return null;
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
