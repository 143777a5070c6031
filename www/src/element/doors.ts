// Buttons that lead from a result to its passage, or from a figure to what it counts. The element hears
// their clicks in one place, by these attributes.

import { html, nothing, type TemplateResult } from "lit";

/** A button that shows the passage of an entry. */
export function door(key: string, content: unknown, name?: string): TemplateResult {
  return html`<button type="button" class="door" data-entry=${key} aria-label=${name ?? nothing}>${content}</button>`;
}

/** A button that leads to a part of the results; `place` is the id of a heading in it. */
export function leadTo(view: string, content: unknown, place?: string): TemplateResult {
  return html`<button type="button" class="door" data-view=${view} data-place=${place ?? nothing}>${content}</button>`;
}
