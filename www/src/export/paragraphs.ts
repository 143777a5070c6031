// In which numbered paragraph something stands.

import type { Report, Section, Span } from "../package/types.js";

/** Tells the number of the paragraph that a passage begins in; null outside of numbered paragraphs. */
export function paragraphFinder({ outline }: Report): (passage: Span) => string | null {
  const paragraphs = outline.flatMap(paragraphsOf).sort((a, b) => a.span.start - b.span.start);
  return ({ start }) => {
    let low = 0;
    let high = paragraphs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (paragraphs[middle]!.span.start <= start) low = middle + 1;
      else high = middle;
    }
    const last = paragraphs[low - 1];
    return last !== undefined && start < last.span.end ? last.number : null;
  };
}

const paragraphsOf = ({ paragraphs, sections }: Section): Section["paragraphs"] => [
  ...paragraphs,
  ...sections.flatMap(paragraphsOf),
];
