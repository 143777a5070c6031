import { css } from "lit";

/** The pasted text and its marks: told apart by the line under them as well as by colour. */
export const source = css`
  .source {
    min-inline-size: 0;
    display: flex;
    flex-direction: column;
  }

  .wide .source {
    position: sticky;
    inset-block-start: 0;
    block-size: var(--rapporteur-source-height, 100vh);
    padding-block: 0.4rem;
  }

  .source-tools {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.5rem;
  }


  .source-tools .step {
    inline-size: 2rem;
    block-size: 2rem;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: 3px;
    background: none;
    color: var(--accent);
  }

  .source-tools .step:hover:enabled {
    background: var(--tint);
  }

  .source-tools .place {
    flex: 1 1 0;
    min-inline-size: 0;
    margin-inline-start: 0.25rem;
    color: var(--quiet);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .report:not(.wide) .source-tools {
    flex-wrap: wrap;
  }

  .report:not(.wide) .source-tools .place {
    order: 1;
    flex-basis: 100%;
    margin: 0;
    white-space: normal;
    overflow-wrap: anywhere;
  }

  .passages {
    flex: 1 1 auto;
    min-block-size: 0;
    padding: 0.75rem 1rem;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-color: var(--quiet) transparent;
    border: 1px solid var(--line);
    background: var(--tint);
    font-size: 0.9375rem;
    overflow-wrap: anywhere;
  }

  .report:not(.wide) .passages {
    block-size: min(70vh, var(--rapporteur-source-height, 70vh));
    flex-basis: auto;
  }

  .sheet {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 640rem;
  }

  .chunk {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 40rem;
    unicode-bidi: plaintext;
    white-space: pre-wrap;
  }

  .mark {
    text-decoration: underline 1px var(--quiet);
    text-underline-offset: 0.25em;
    cursor: pointer;
  }

  .legend .mark {
    cursor: default;
    margin-inline-end: 0.5rem;
  }

  .mark[data-kind="recommendation"] {
    background: var(--recommendation);
    text-decoration: none;
  }

  .mark[data-kind="participant"] {
    background: var(--participant);
    text-decoration-style: dotted;
  }

  .mark[data-kind="speaker"] {
    background: var(--speaker);
    text-decoration-style: dashed;
  }

  .mark[data-kind="document"] {
    background: var(--document);
    text-decoration-style: double;
  }

  .mark[data-kind="check"] {
    text-decoration: underline wavy 1px var(--alarm);
  }

  [data-emphasis="context"] {
    box-shadow: 0 2px 0 var(--line);
  }

  .passages [data-emphasis="chosen"] {
    background: var(--accent);
    color: var(--paper);
    text-decoration: none;
  }

  .override::before {
    content: "⇄";
    color: var(--alarm);
    font-weight: 700;
  }

  .legend {
    padding-block-start: 0.4rem;
    color: var(--quiet);
    font-size: 0.875rem;
  }

  .legend .mark {
    padding-inline: 0.25em;
    color: var(--ink);
  }

  @media (forced-colors: active) {
    .mark[data-kind="recommendation"] {
      text-decoration: underline 1px;
    }

    .passages [data-emphasis="chosen"] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
