// Words, numbers, lists and dates in the reader's language.

import type { Language } from "../package/types.js";
import { ar } from "./ar.js";
import { en, type Messages } from "./en.js";
import { es } from "./es.js";
import { fr } from "./fr.js";
import type { Plural } from "./plural.js";
import { ru } from "./ru.js";
import { zh } from "./zh.js";

const tables: Record<Language, Messages> = { ar, en, es, fr, ru, zh };

/** The languages of the interface, each with its own name. */
export const languages: readonly [Language, string][] = [
  ["ar", "العربية"],
  ["zh", "中文"],
  ["en", "English"],
  ["fr", "Français"],
  ["ru", "Русский"],
  ["es", "Español"],
];

/** Where a language writes numbers and dates differently from place to place, as the United Nations does. */
const locales: Record<Language, string> = { ar: "ar", en: "en-GB", es: "es", fr: "fr", ru: "ru", zh: "zh-CN" };

/** What a sentence has in its braces. */
export type Parameters = Record<string, string | number>;

/** The interface in one language. */
export class Wording {
  readonly messages: Messages;
  readonly direction: "ltr" | "rtl";
  readonly #numbers: Intl.NumberFormat;
  readonly #lists: Intl.ListFormat;
  readonly #dates: Intl.DateTimeFormat;
  readonly #plurals: Intl.PluralRules;
  readonly #names: Intl.DisplayNames;
  readonly #order: Intl.Collator;

  constructor(readonly language: Language) {
    this.messages = tables[language];
    this.direction = directionOf(language);
    const locale = locales[language];
    this.#numbers = new Intl.NumberFormat(locale);
    this.#lists = new Intl.ListFormat(locale, { type: "conjunction" });
    this.#dates = new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });
    this.#plurals = new Intl.PluralRules(locale);
    this.#names = new Intl.DisplayNames(locale, { type: "language" });
    this.#order = new Intl.Collator(locale, { numeric: true });
  }

  number(value: number): string {
    return this.#numbers.format(value);
  }

  list(parts: readonly string[]): string {
    return this.#lists.format(parts.map(inOrder));
  }

  /** A day in ISO 8601. */
  date(day: string): string {
    return this.#dates.format(new Date(`${day}T00:00:00Z`));
  }

  /** From one day in ISO 8601 to another. */
  period(start: string, end: string): string {
    const { period } = this.messages.meeting;
    if (period !== null && start !== end) return this.say(period, { start: this.date(start), end: this.date(end) });
    return this.#dates.formatRange(new Date(`${start}T00:00:00Z`), new Date(`${end}T00:00:00Z`));
  }

  languageName(language: Language): string {
    return this.#names.of(language) ?? language;
  }

  compare = (a: string, b: string): number => this.#order.compare(a, b);

  /** A sentence with its parameters; numbers in the language's way of writing them. */
  say(sentence: string, parameters: Parameters = {}): string {
    return sentence.replace(/\{(\w+)\}/g, (braces, name: string) => {
      const value = parameters[name];
      if (value === undefined) return braces;
      return typeof value === "number" ? this.number(value) : inOrder(value);
    });
  }

  /** The form of a sentence that fits the number, which stands in it as {n}. */
  count(forms: Plural, n: number, parameters: Parameters = {}): string {
    return this.say(forms[this.#plurals.select(n)] ?? forms.other, { n, ...parameters });
  }
}

/** Words of a text without the controls that would reorder the sentence they are put into. */
export const inOrder = (words: string): string => words.replace(/[\u202A-\u202E\u2066-\u2069]/g, "");

const wordings = new Map<Language, Wording>();

/** The interface in a language; made once for each. */
export function wordingIn(language: Language): Wording {
  let wording = wordings.get(language);
  if (wording === undefined) {
    wording = new Wording(language);
    wordings.set(language, wording);
  }
  return wording;
}

export function directionOf(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}

/** The first of some BCP 47 tags that the interface speaks; English where it speaks none. */
export function languageFor(tags: readonly string[]): Language {
  for (const tag of tags) {
    const known = languages.find(([language]) => language === tag.toLowerCase().split("-")[0]);
    if (known !== undefined) return known[0];
  }
  return "en";
}
