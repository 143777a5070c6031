// Bars: short, always beside their numbers, told apart by pattern as well as colour. They repeat what the
// numbers say, so they are hidden from those who hear the page.

import { html, type TemplateResult } from "lit";
import { Directive, directive, type ElementPart, type PartInfo, PartType } from "lit/directive.js";

/** Sets a custom property by script, which a strict content security policy allows. */
class Share extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error("share() stands inside a tag");
  }

  render(_share: number): void {}

  override update(part: ElementPart, [share]: [number]): void {
    (part.element as HTMLElement).style.setProperty("--share", String(share));
  }
}

const share = directive(Share);

/** A part of a bar: how much, and which pattern. */
export interface Piece {
  pattern: string;
  value: number;
}

/** A bar of pieces, as long as its sum is to `most`. */
export function bar(pieces: readonly Piece[], most: number): TemplateResult {
  const parts = pieces.filter(({ value }) => value > 0);
  return html`<span class="bar" aria-hidden="true"
    >${parts.map(({ pattern, value }) => html`<span class="piece" data-pattern=${pattern} ${share(value / most)}></span>`)}</span
  >`;
}
