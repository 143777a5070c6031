import type { Wording } from "../translations/wording.js";

/** "Item 2", "Items 3 and 4"; empty for none. */
export function itemsName(numbers: readonly string[], wording: Wording): string {
  const words = wording.messages.speakers;
  if (numbers.length === 0) return "";
  return wording.say(numbers.length === 1 ? words.item : words.items, { numbers: wording.list(numbers) });
}
