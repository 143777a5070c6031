// What the styles of paragraphs say of their numbers.

import { attribute, child, childrenNamed, numberOf, value } from "./xml.js";

/** To which list something belongs, and on which level of it; `null` for what it does not say. */
export interface ListPlace {
  list: string | null;
  level: number | null;
}

export const placeOf = (properties: Element | null): ListPlace => {
  const numbering = child(properties, "numPr");
  return { list: value(numbering, "numId"), level: numberOf(numbering, "ilvl") };
};

export class Styles {
  readonly #styles = new Map<string, Element>();
  readonly #usual: string | null;

  constructor(root: Element | null) {
    const styles = childrenNamed(root, "style");
    for (const style of styles) this.#styles.set(attribute(style, "styleId") ?? "", style);
    const usual = styles.find((style) => attribute(style, "type") === "paragraph" && attribute(style, "default") === "1");
    this.#usual = attribute(usual, "styleId");
  }

  /** The styles that a paragraph follows, the nearest first. */
  chain(style: string | null): string[] {
    const chain: string[] = [];
    let next = style ?? this.#usual;
    while (next !== null && !chain.includes(next)) {
      chain.push(next);
      next = value(this.#styles.get(next), "basedOn");
    }
    return chain;
  }

  /** The list that a style names itself. */
  placeIn(style: string): ListPlace {
    return placeOf(child(this.#styles.get(style), "pPr"));
  }
}
