// The automatic numbers of paragraphs: Word keeps lists and formats, and counts when it shows them.
// Office Open XML, part 1, 17.9.

import { enumerate } from "../enumerators.js";
import { placeOf, type ListPlace, type Styles } from "./styles.js";
import { attribute, child, childrenNamed, isOn, numberOf, value } from "./xml.js";

const LEVELS = 9;

interface Level {
  start: number;
  format: string;
  /** "%1.%2" */
  pattern: string;
  /** Every number in it decimal. */
  legal: boolean;
  /** The level (from 1) whose next number restarts this one; 0: none; `null`: every higher one. */
  restart: number | null;
  /** What stands between number and text. */
  suffix: string;
  /** The style whose paragraphs stand on this level. */
  style: string | null;
}

/** A list as paragraphs name it: an abstract list, in places changed. */
interface List {
  /** Lists of one abstract list count on together. */
  abstract: string;
  levels: readonly Level[];
  /** Where it starts anew when it first comes. */
  restarts: ReadonlyMap<number, number>;
}

const suffixes: Record<string, string> = { tab: "\t", space: " ", nothing: "" };

function levelOf(element: Element | undefined): Level {
  return {
    start: numberOf(element, "start") ?? 0,
    format: formatOf(element),
    pattern: value(element, "lvlText") ?? "",
    legal: isOn(element, "isLgl"),
    restart: numberOf(element, "lvlRestart"),
    suffix: suffixes[value(element, "suff") ?? "tab"] ?? "\t",
    style: value(element, "pStyle"),
  };
}

/** Newer formats stand in a choice whose fallback is decimal. */
function formatOf(level: Element | undefined): string {
  const choice = child(child(level, "AlternateContent"), "Choice");
  return value(level, "numFmt") ?? value(choice, "numFmt") ?? "decimal";
}

export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(
    root: Element | null,
    readonly styles: Styles,
  ) {
    const abstracts = new Map(childrenNamed(root, "abstractNum").map((found) => [attribute(found, "abstractNumId") ?? "", found]));
    const numbers = new Map(childrenNamed(root, "num").map((found) => [attribute(found, "numId") ?? "", found]));
    for (const [list, element] of numbers) this.#lists.set(list, this.#listOf(element, abstracts, numbers));
  }

  /** The number of the next paragraph, with what separates it from the text; empty where it has none. */
  next(properties: Element | null): string {
    const { list, level } = this.#placeOf(properties);
    const found = this.#lists.get(list ?? "0");
    if (list === null || list === "0" || found === undefined || level < 0 || level >= LEVELS) return "";
    this.#count(list, found, level);
    return this.#written(found, level);
  }

  #listOf(element: Element, abstracts: Map<string, Element>, numbers: Map<string, Element>): List {
    const abstract = this.#abstractOf(value(element, "abstractNumId") ?? "", abstracts, numbers);
    const own = byLevel(childrenNamed(abstracts.get(abstract), "lvl"));
    const changes = byLevel(childrenNamed(element, "lvlOverride"));
    const levels = Array.from({ length: LEVELS }, (_, level) => levelOf(child(changes.get(level), "lvl") ?? own.get(level)));
    const starts = [...changes].map(([level, change]) => [level, numberOf(change, "startOverride")] as const);
    const restarts = new Map(starts.filter((start): start is readonly [number, number] => start[1] !== null));
    return { abstract, levels, restarts };
  }

  /** An abstract list may be only the name of a style, whose list it is. */
  #abstractOf(abstract: string, abstracts: Map<string, Element>, numbers: Map<string, Element>): string {
    const link = value(abstracts.get(abstract), "numStyleLink");
    if (link === null) return abstract;
    const linked = value(numbers.get(this.styles.placeIn(link).list ?? ""), "abstractNumId");
    const styled = [...abstracts].find(([, found]) => value(found, "styleLink") === link)?.[0];
    return linked ?? styled ?? abstract;
  }

  /** Of the paragraph itself, or of the nearest style that names a list. */
  #placeOf(properties: Element | null): ListPlace & { level: number } {
    const own = placeOf(properties);
    if (own.list !== null) return { ...own, level: own.level ?? 0 };
    const chain = this.styles.chain(value(properties, "pStyle"));
    const places = chain.map((style) => this.styles.placeIn(style));
    const list = places.find((place) => place.list !== null)?.list ?? null;
    const levels = this.#lists.get(list ?? "")?.levels ?? [];
    const styled = chain.map((style) => levels.findIndex((level) => level.style === style)).find((level) => level >= 0);
    const level = own.level ?? styled ?? places.find((place) => place.level !== null)?.level ?? 0;
    return { list, level };
  }

  #count(name: string, { abstract, levels, restarts }: List, level: number): void {
    const counters = this.#counters.get(abstract) ?? [];
    this.#counters.set(abstract, counters);
    if (!this.#begun.has(name)) {
      this.#begun.add(name);
      for (const [restarted] of restarts) counters[restarted] = undefined;
    }
    const start = restarts.get(level) ?? levels[level]!.start;
    counters[level] = counters[level] === undefined ? start : counters[level] + 1;
    for (let deeper = level + 1; deeper < LEVELS; deeper += 1) {
      const { restart } = levels[deeper]!;
      if (restart === null || (level < restart)) counters[deeper] = undefined;
    }
  }

  #written({ abstract, levels, restarts }: List, level: number): string {
    const { pattern, legal, suffix, format } = levels[level]!;
    if (format === "bullet") return `•${suffix}`;
    const counters = this.#counters.get(abstract) ?? [];
    const number = pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const named = Number(digit) - 1;
      const other = levels[named]!;
      return enumerate(counters[named] ?? restarts.get(named) ?? other.start, legal ? "decimal" : other.format);
    });
    return number === "" ? "" : number + suffix;
  }
}

const byLevel = (elements: Element[]): Map<number, Element> =>
  new Map(elements.map((element) => [Number(attribute(element, "ilvl") ?? 0), element]));
