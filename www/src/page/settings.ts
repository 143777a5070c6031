// The language that the reader chose, kept in this browser; nothing else is.

import type { Language } from "../package/types.js";
import { languageFor, wordingIn } from "../translations/wording.js";

const KEY = "rapporteur-language";

/** The language chosen before, else the first of the browser's that the interface speaks. */
export function chosenLanguage(): Language {
  return languageFor([stored() ?? "", ...navigator.languages]);
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // storage is forbidden here
    return null;
  }
}

/** Keeps the language, and gives it to the document. */
export function chooseLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // it holds until the page is closed
  }
  applyLanguage(language);
}

export function applyLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = wordingIn(language).direction;
}
