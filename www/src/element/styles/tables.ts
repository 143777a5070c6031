import { css } from "lit";

/** Tables: hairlines, figures set right, heads that stay. */
export const tables = css`
  table {
    border-collapse: collapse;
  }

  th,
  td {
    padding: 0.25rem 0.6rem;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: baseline;
  }

  th {
    font-weight: 600;
  }

  tbody th,
  .bars th {
    font-weight: 400;
  }

  .bars {
    inline-size: 100%;
    max-inline-size: 40rem;
    margin-block-start: 0.4rem;
  }

  .bars th {
    padding-inline-start: 0;
  }

  .bars td:last-child {
    inline-size: 50%;
  }

  .number {
    text-align: end;
  }

  .scroll {
    max-block-size: min(40rem, 80vh);
    margin-block-start: 0.5rem;
    overflow: auto;
    scrollbar-color: var(--quiet) transparent;
  }

  .matrix td,
  .matrix thead th:not(:first-child) {
    text-align: end;
  }

  .matrix thead th {
    max-inline-size: 9rem;
    vertical-align: bottom;
  }

  .matrix thead th:not(:first-child) {
    min-inline-size: 4rem;
  }

  .matrix thead th:not(:first-child) .sort {
    text-align: end;
  }

  .matrix tfoot :is(th, td) {
    border-block-start: 1px solid var(--ink);
    font-weight: 600;
  }

  @media screen {
    .matrix :is(thead th, th:first-child, tfoot td) {
      position: sticky;
      background: var(--paper);
    }

    .matrix thead th {
      inset-block-start: 0;
      z-index: 1;
    }

    .matrix th:first-child {
      inset-inline-start: 0;
    }

    .matrix thead th:first-child {
      z-index: 2;
    }

    .matrix tfoot :is(th, td) {
      inset-block-end: 0;
    }
  }

  .matrix td .door {
    min-inline-size: 1.5rem;
    text-align: end;
  }

  .matrix .door[aria-current="true"] {
    font-weight: 700;
    text-decoration: underline;
  }

  .sort .arrow::after {
    /* on the line of the last word: a word joiner before it */
    content: "\\2060↕";
    margin-inline-start: 0.25em;
    color: var(--quiet);
  }

  [aria-sort="ascending"] .sort .arrow::after {
    content: "\\2060↑";
    color: inherit;
  }

  [aria-sort="descending"] .sort .arrow::after {
    content: "\\2060↓";
    color: inherit;
  }

  .documents th {
    white-space: nowrap;
  }
`;
