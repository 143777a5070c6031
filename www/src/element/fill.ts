import type { TemplateResult } from "lit";

/** A sentence whose braces hold more than words: its pieces, in the sentence's order. */
export function fill(sentence: string, parts: Record<string, TemplateResult | string>): (TemplateResult | string)[] {
  return sentence.split(/\{(\w+)\}/).map((piece, index) => (index % 2 === 0 ? piece : (parts[piece] ?? "")));
}
