// Where a file comes from: so that a result can be repeated and compared.

import type { Wording } from "../translations/wording.js";
import { version } from "./version.js";

/** A sentence with the version and the SHA-256 of the text in UTF-8. */
export async function provenance(text: string, wording: Wording): Promise<string> {
  const { takeaway } = wording.messages;
  return wording.say(takeaway.provenance, { version, n: text.length, hash: await sha256(text) });
}

/** In hexadecimal; a dash where the page was not served securely, which browsers want for hashing. */
async function sha256(text: string): Promise<string> {
  if (globalThis.crypto?.subtle === undefined) return "–";
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
