import { css } from "lit";

/** Colours, type and what every part is made of. The custom properties are the element's interface. */
export const base = css`
  :host {
    --accent: var(--rapporteur-accent, light-dark(#0a5a99, #86bdec));
    --ink: var(--rapporteur-ink, light-dark(#1b2126, #e4e7ea));
    --quiet: var(--rapporteur-quiet, light-dark(#57616b, #a4aeb8));
    --paper: var(--rapporteur-paper, light-dark(#ffffff, #14181c));
    --line: var(--rapporteur-line, light-dark(#d5dade, #363e46));
    --tint: light-dark(#f3f6f8, #1c2228);
    --alarm: light-dark(#9c2f1c, #f0a08f);
    --good: light-dark(#1f6b43, #86cfa6);
    --recommendation: light-dark(#dfecf7, #1d3a52);
    --participant: light-dark(#e0f0e3, #1f3f2a);
    --speaker: light-dark(#f8eccb, #4a3b14);
    --document: light-dark(#ece4f5, #3a2d4d);
    display: block;
    color: var(--ink);
    background: var(--paper);
    font: 1rem / 1.5 var(--rapporteur-font, system-ui, sans-serif);
    font-variant-numeric: tabular-nums;
    text-align: start;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  h4,
  h5,
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  h2 {
    font-size: 1.5rem;
    line-height: 1.25;
    font-weight: 600;
    text-wrap: balance;
  }

  h3 {
    font-size: 1.0625rem;
    line-height: 1.35;
    font-weight: 600;
  }

  h4,
  h5 {
    font-size: 1rem;
    font-weight: 600;
  }

  .quiet,
  .subtitle {
    color: var(--quiet);
  }

  .count,
  .number {
    font-variant-numeric: tabular-nums;
  }

  .count {
    margin-inline-start: 0.35em;
    color: var(--quiet);
    font-weight: 400;
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }

  button {
    cursor: pointer;
  }

  input[type="checkbox"] {
    accent-color: var(--accent);
  }

  button:disabled {
    cursor: default;
    color: var(--quiet);
    opacity: 0.6;
  }

  .door,
  .plain,
  .sort {
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    text-align: start;
  }

  .door:hover,
  .plain:hover:enabled,
  .sort:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .action {
    padding: 0.3rem 0.8rem;
    border: 1px solid var(--accent);
    border-radius: 3px;
    background: none;
    color: var(--accent);
  }

  .action:hover {
    background: var(--tint);
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: 2px;
  }

  [tabindex="-1"]:focus-visible:is(h2, h3, h4) {
    outline-offset: 4px;
  }

  [aria-current="true"]:not(button) {
    box-shadow: -3px 0 0 var(--accent);
  }

  [dir="rtl"] [aria-current="true"]:not(button) {
    box-shadow: 3px 0 0 var(--accent);
  }

  summary {
    cursor: pointer;
  }

  @media (forced-colors: active) {
    .door,
    .plain:enabled,
    .sort {
      color: LinkText;
    }

    [aria-current="true"]:not(button) {
      outline: 2px solid Highlight;
    }
  }
`;
