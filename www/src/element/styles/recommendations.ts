import { css } from "lit";

/** Recommendations, their filters, and names in columns. */
export const recommendations = css`
  .tools {
    display: grid;
    gap: 0.6rem;
    padding-block: 0.75rem;
  }

  .tools input[type="search"] {
    inline-size: 100%;
    padding: 0.35rem 0.6rem;
    border: 1px solid var(--quiet);
    border-radius: 3px;
    background: var(--paper);
  }

  .facets {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
  }

  .facet {
    position: relative;
  }

  .facet > summary {
    color: var(--accent);
  }

  .facet .panel {
    inset-inline: 0 auto;
    inline-size: max-content;
    max-inline-size: min(34rem, 90vw);
  }

  .report:not(.wide) .facets {
    position: relative;
  }

  .report:not(.wide) .facet {
    position: static;
  }

  .report:not(.wide) .facet .panel {
    inset-inline: 0;
    inline-size: auto;
    max-inline-size: none;
  }

  .option {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: baseline;
    gap: 0.5rem;
    padding: 0.2rem 0.25rem;
  }

  .option.empty {
    color: var(--quiet);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 1.25rem;
  }

  .recommendation {
    display: grid;
    grid-template-columns: auto minmax(3.25rem, auto) minmax(0, 1fr);
    gap: 0.5rem;
    align-items: baseline;
    padding-block: 0.7rem;
    padding-inline-start: 0.4rem;
    border-block-start: 1px solid var(--line);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 7rem;
  }

  .report:not(.wide) .recommendation {
    grid-template-columns: auto minmax(2rem, auto) minmax(0, 1fr);
  }

  .recommendation .number {
    text-align: start;
  }

  .text {
    max-inline-size: 46rem;
    overflow-wrap: anywhere;
  }

  .items li {
    display: grid;
    grid-template-columns: minmax(2.25rem, auto) minmax(0, 1fr);
    gap: 0.5rem;
    padding-block: 0.2rem;
    padding-inline-start: 0.4rem;
  }

  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0;
    margin-block-start: 0.25rem;
    color: var(--quiet);
    font-size: 0.875em;
  }

  .about > span:not(:last-child)::after {
    content: "·";
    margin-inline: 0.5em;
  }

  .names {
    columns: 10.5rem;
    column-gap: 1.5rem;
    margin-block-start: 0.4rem;
  }

  .names:has(> li:only-child) {
    columns: auto;
  }

  .names li {
    padding-inline-start: 0.4rem;
    break-inside: avoid;
  }

  .names .door {
    color: inherit;
  }

  .names :is(.door:hover, .count .door) {
    color: var(--accent);
  }

  .checks li {
    display: grid;
    grid-template-columns: 1.25rem minmax(0, 1fr);
    gap: 0.4rem;
    padding-block: 0.4rem;
    border-block-start: 1px solid var(--line);
    overflow-wrap: anywhere;
  }

  .checks {
    margin-block-start: 0.5rem;
  }

  .checks .sign::before {
    content: "i";
    color: var(--quiet);
    font-weight: 700;
  }

  .checks [data-status="pass"] .sign::before {
    content: "✓";
    color: var(--good);
  }

  .checks [data-status="fail"] .sign::before {
    content: "!";
    color: var(--alarm);
  }

  .checks .door {
    margin-inline-start: 0.5rem;
  }

  .passed > summary h3 {
    display: inline;
  }
`;
