// What a check says, in the reader's language.

import type { Check } from "../package/types.js";
import type { Parameters, Wording } from "../translations/wording.js";

export function sentenceOf(check: Check, wording: Wording): string {
  const { checks } = wording.messages;
  const { code, status, params } = check;
  const sentence = checks.sentences[`${code}.${status}`] ?? checks.sentences[code];
  if (sentence === undefined) return wording.say(checks.unknown, { code, params: listed(params, wording) });
  const inOwnWords = wording.say(sentence, { ...params, part: partName(params, wording) });
  // a numbering of an annex; where the sentence itself names the part, nothing stands before it
  if (params.part === undefined || sentence.includes("{part}")) return inOwnWords;
  return wording.say(checks.inPart, { part: String(params.part), sentence: inOwnWords });
}

function partName({ part }: Parameters, { messages: { checks } }: Wording): string {
  const code = String(part ?? "");
  return checks.parts[code] ?? code;
}

function listed(params: Parameters, wording: Wording): string {
  const parts = Object.entries(params).map(([name, value]) => `${name} ${typeof value === "number" ? wording.number(value) : value}`);
  return wording.list(parts);
}
