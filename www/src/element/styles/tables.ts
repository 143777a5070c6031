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
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    max-inline-size: 9rem;
    background: var(--paper);
    vertical-align: bottom;
  }

  .matrix th:first-child {
    position: sticky;
    inset-inline-start: 0;
    background: var(--paper);
  }

  .matrix thead th:first-child {
    z-index: 2;
  }

  .matrix tfoot :is(th, td) {
    position: sticky;
    inset-block-end: 0;
    border-block-start: 1px solid var(--ink);
    background: var(--paper);
    font-weight: 600;
  }

  .matrix .none {
    color: var(--quiet);
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
    content: "↕";
    margin-inline-start: 0.25em;
    color: var(--quiet);
  }

  [aria-sort="ascending"] .sort .arrow::after {
    content: "↑";
    color: inherit;
  }

  [aria-sort="descending"] .sort .arrow::after {
    content: "↓";
    color: inherit;
  }

  .documents th {
    white-space: nowrap;
  }
`;
