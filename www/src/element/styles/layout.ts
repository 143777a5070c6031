import { css } from "lit";

/** Head, figures, tabs, the two panes, and the states without a result. */
export const layout = css`
  .report {
    padding-block: 1rem 2rem;
  }

  .title-line {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: start;
    gap: 0.75rem 2rem;
  }

  .title-line > :first-child {
    flex: 1 1 20rem;
    min-inline-size: 0;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.5rem 0.75rem;
  }

  ::slotted([slot="title"]) {
    margin: 0;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    margin-block-start: 0.25rem;
    color: var(--quiet);
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr));
    gap: 0.5rem 1rem;
    margin-block-start: 1.25rem;
    padding-block: 0.75rem;
    border-block: 1px solid var(--line);
  }

  .figures li {
    font-size: 0.875rem;
    line-height: 1.35;
    hyphens: auto;
    overflow-wrap: break-word;
  }

  .figures .door {
    display: block;
    inline-size: 100%;
    color: inherit;
  }

  .figures b {
    display: block;
    color: var(--accent);
    font-size: 1.625rem;
    font-weight: 600;
    line-height: 1.2;
  }

  /* One behind the other, as in a line of text: in columns so narrow long words would break. */
  .report:not(.wide) .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 1rem;
  }

  .report:not(.wide) .figures .door {
    display: flex;
    gap: 0.35rem;
    align-items: baseline;
    padding-block: 0.15rem;
  }

  .report:not(.wide) .figures b {
    font-size: 1.125rem;
  }

  .figures [data-figure="failed"]:not([data-count="0"]) b {
    color: var(--alarm);
  }

  .figures .door:hover {
    text-decoration: none;
  }

  .figures .door:hover span {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .agenda-fold {
    margin-block-start: 0.5rem;
  }

  .agenda li {
    display: grid;
    grid-template-columns: minmax(2.5rem, auto) minmax(0, 1fr);
    gap: 0.5rem;
    padding-block: 0.15rem;
  }

  .partly {
    margin-block-start: 0.5rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--line);
  }

  .partly.alarm {
    border-color: var(--alarm);
  }

  .panes {
    margin-block-start: 1rem;
  }

  .wide .panes {
    display: grid;
    grid-template-columns: minmax(0, 1.35fr) minmax(20rem, 1fr);
    gap: 2rem;
    align-items: start;
  }

  .results {
    min-inline-size: 0;
  }

  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5rem;
    border-block-end: 1px solid var(--line);
  }

  .tabs button {
    padding: 0.4rem 0.1rem;
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    white-space: nowrap;
  }

  .tabs button:hover {
    color: var(--accent);
  }

  .tabs button[aria-selected="true"] {
    border-block-end-color: var(--accent);
    color: var(--accent);
  }

  .tabs button:focus-visible {
    outline-offset: -2px;
  }

  .part {
    padding-block-start: 1rem;
  }

  .part > section,
  .part > details {
    padding-block-start: 1.25rem;
  }

  .who > section {
    padding-block-start: 1rem;
  }

  .part-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0.25rem 1.5rem;
  }

  .part-title {
    font-size: 1.25rem;
  }

  .table-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
  }

  .menu {
    position: relative;
  }

  .menu > summary {
    list-style: none;
  }

  .menu > summary::-webkit-details-marker {
    display: none;
  }

  .panel {
    position: absolute;
    inset-inline-end: 0;
    z-index: 3;
    min-inline-size: 14rem;
    max-inline-size: min(24rem, 90vw);
    max-block-size: 22rem;
    margin: 0.25rem 0 0;
    padding: 0.5rem;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: 3px;
    background: var(--paper);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.15);
  }

  .menu .panel button {
    inline-size: 100%;
    padding: 0.35rem 0.5rem;
    border: 0;
    background: none;
    text-align: start;
  }

  .menu .panel button:hover {
    background: var(--tint);
    color: var(--accent);
  }

  .report:not(.wide) .menu .panel {
    inset-inline: 0 auto;
  }

  .state {
    display: grid;
    justify-items: start;
    gap: 0.75rem;
    max-inline-size: 42rem;
    padding-block: 1.5rem;
  }

  .state.failed {
    padding-inline-start: 1rem;
    border-inline-start: 3px solid var(--alarm);
  }

  .state progress {
    inline-size: min(24rem, 100%);
    accent-color: var(--accent);
  }

  .chooser,
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1rem;
    margin-block: 0.5rem;
  }

  .chooser.dragging {
    outline: 3px dashed var(--accent);
    outline-offset: 0.25rem;
  }

  .file {
    position: relative;
  }

  .file .action {
    display: inline-block;
  }

  .file input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .file input:focus-visible + .action {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  .told {
    position: fixed;
    inset-block-end: 1rem;
    inset-inline: 1rem;
    z-index: 4;
    inline-size: fit-content;
    max-inline-size: min(40rem, 100% - 2rem);
    margin-inline: auto;
    padding: 0.5rem 1rem;
    border: 1px solid var(--accent);
    border-radius: 3px;
    background: var(--paper);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.15);
    overflow-wrap: anywhere;
  }

  .narrow-only {
    display: none;
  }

  .report:not(.wide) .narrow-only {
    display: revert;
  }

  @media (forced-colors: active) {
    .tabs button {
      border-block-end-color: Canvas;
    }

    .tabs button[aria-selected="true"] {
      border-block-end-color: Highlight;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .state progress {
      animation: none;
    }
  }
`;
