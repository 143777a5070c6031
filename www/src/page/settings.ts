// The language that the reader chose, kept in this browser.

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

/** Gives the language to the document, and keeps it. Tells whether the browser let it; else it holds until the page is closed. */
export function chooseLanguage(language: Language): boolean {
  applyLanguage(language);
  try {
    localStorage.setItem(KEY, language);
    return true;
  } catch {
    return false;
  }
}

export function applyLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = wordingIn(language).direction;
}
