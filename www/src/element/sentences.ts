// What a check says, in the reader's language.

import type { AttendanceCategory, Check, SpeakerRole } from "../package/types.js";
import type { Parameters, Wording } from "../translations/wording.js";

export function sentenceOf({ code, status, params }: Check, wording: Wording): string {
  const { checks } = wording.messages;
  const inWords = worded(params, wording);
  const sentence = checks.sentences[`${code}.${status}`] ?? checks.sentences[code];
  if (sentence === undefined) return wording.say(checks.unknown, { code, params: listed(inWords, wording) });
  const more = Object.entries(checks.details).filter(([name]) => name in params && !sentence.includes(`{${name}}`));
  return wording.say(more.map(([, detail]) => detail).reduce(withDetail, sentence), inWords);
}

/** What stands in brackets belongs into the sentence, before its full stop; a sentence more, behind it. */
function withDetail(sentence: string, detail: string): string {
  return /^\s*[(（]/.test(detail) ? sentence.replace(/(?=[.。]?$)/, () => detail) : sentence + detail;
}

/** Parameters that are codes or dates, in words. */
function worded(params: Check["params"], wording: Wording): Parameters {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === "number" ? value : wordFor(name, value, wording)]),
  );
}

function wordFor(name: string, value: string, wording: Wording): string {
  const { categories, checks, roleNames } = wording.messages;
  switch (name) {
    case "category":
    case "first":
    case "second":
      return categories[value as AttendanceCategory] ?? value;
    case "role":
      return roleNames[value as SpeakerRole] ?? value;
    case "document":
      return checks.otherDocuments[value] ?? value;
    case "part":
      return checks.parts[value] ?? value.replace(/^annex/, checks.annex);
    default:
      return /^\d{4}-\d\d-\d\d$/.test(value) ? wording.date(value) : value;
  }
}

function listed(params: Parameters, wording: Wording): string {
  const parts = Object.entries(params).map(([name, value]) => `${name} ${typeof value === "number" ? wording.number(value) : value}`);
  return wording.list(parts);
}
