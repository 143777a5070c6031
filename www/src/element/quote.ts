import { html, type TemplateResult } from "lit";
import type { Language } from "../package/types.js";
import { directionOf, type Wording } from "../translations/wording.js";

/** Words of the report among those of the interface: in their own language and direction. */
export function quote(words: string, language: Language, wording: Wording): TemplateResult {
  if (language === wording.language) return html`${words}`;
  return html`<span lang=${language} dir=${directionOf(language)}>${words}</span>`;
}
