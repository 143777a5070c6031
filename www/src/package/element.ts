// The class of <rapporteur-report>, not yet known to the document. Its type says nothing of how it is
// made, so that applications need no types but these.

import { RapporteurReport as Implementation } from "../element/rapporteur-report.js";
import type { Language, Report, Span } from "./types.js";

export type * from "./types.js";

/** A part of the result that can be shown alone. */
export type View = "meeting" | "recommendations" | "attendance" | "speakers" | "documents" | "checks" | "source";

/**
 * The element: a text in, its report shown. Slots: `empty` while there is no text, `title` in place of the report's
 * own, `actions` beside the menu of exports.
 */
export interface RapporteurReport extends HTMLElement {
  /** The text to read. */
  text: string | null;
  /** Address of a text of the same origin, read where `text` is not set. */
  src: string | null;
  /** The text's language; found from the text where not set. */
  language: Language | null;
  /** Language of the interface; the page's, else the browser's, where not set. */
  displayLanguage: Language | null;
  /** One part to show alone. */
  view: View | null;
  /** Less about the meeting. */
  compact: boolean;
  /** Takes files, chosen or dropped on it: PDF, Word (.docx), HTML, plain text. */
  files: boolean;
  /** What was read; null until then. */
  readonly report: Report | null;
  /** Gives up the reading that is going on. */
  cancel(): void;
}

export const RapporteurReport: { new (): RapporteurReport; readonly prototype: RapporteurReport } = Implementation;

/** What the element tells; each event bubbles and leaves shadow trees. */
export interface RapporteurEvents {
  "rapporteur-report": CustomEvent<{ report: Report }>;
  "rapporteur-error": CustomEvent<{ error: Error }>;
  /** The reader chose an entry: its kind, what it is called, and its passage in UTF-16 units of the text. */
  "rapporteur-select": CustomEvent<{ kind: string; label: string; span: Span }>;
}
