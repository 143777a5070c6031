import { css } from "lit";

/** Bars and their patterns: roles are told apart without colour. */
export const bars = css`
  .bar {
    display: inline-flex;
    inline-size: min(16rem, 100%);
    block-size: 0.85rem;
    vertical-align: middle;
  }

  .piece {
    --with: var(--accent);
    flex: 0 0 calc(var(--share, 0) * 100%);
    min-inline-size: 2px;
    background: var(--with);
    border-inline-end: 1px solid var(--paper);
    forced-color-adjust: none;
    print-color-adjust: exact;
  }

  .swatch {
    display: inline-block;
    inline-size: 0.85rem;
    block-size: 0.85rem;
    margin-inline-end: 0.5rem;
    border: 1px solid var(--with);
    vertical-align: -0.08em;
  }

  .piece[data-pattern="signatory"] {
    background: repeating-linear-gradient(45deg, var(--with) 0 2px, var(--paper) 2px 5px);
  }

  .piece[data-pattern="observerState"] {
    background: repeating-linear-gradient(-45deg, var(--with) 0 2px, var(--paper) 2px 5px);
  }

  .piece[data-pattern="regionalOrganization"] {
    background: repeating-linear-gradient(90deg, var(--with) 0 2px, var(--paper) 2px 4px);
  }

  .piece[data-pattern="entity"] {
    background: repeating-linear-gradient(0deg, var(--with) 0 2px, var(--paper) 2px 4px);
  }

  .piece[data-pattern="unitedNations"] {
    background: radial-gradient(var(--with) 1.2px, var(--paper) 1.4px) 0 0 / 4px 4px;
  }

  .piece[data-pattern="intergovernmental"] {
    background:
      linear-gradient(var(--with) 1px, transparent 1px) 0 0 / 4px 4px,
      linear-gradient(90deg, var(--with) 1px, var(--paper) 1px) 0 0 / 4px 4px;
  }

  .piece[data-pattern="nonGovernmental"] {
    background: repeating-linear-gradient(45deg, var(--with) 0 1px, var(--paper) 1px 3px);
  }

  .piece:is([data-pattern="independentExpert"], [data-pattern="panellist"]) {
    --with: var(--quiet);
  }

  .piece[data-pattern="panellist"] {
    background: repeating-linear-gradient(45deg, var(--with) 0 2px, var(--paper) 2px 5px);
  }

  .piece:is([data-pattern="secretariat"], [data-pattern="officer"], [data-pattern="other"]) {
    --with: var(--quiet);
    background: var(--paper);
    border: 1px solid var(--with);
  }

  .piece[data-pattern="officer"] {
    background: repeating-linear-gradient(90deg, var(--with) 0 1px, var(--paper) 1px 4px);
  }

  .speakers-item {
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--line);
  }

  .speakers-item .title {
    font-weight: 400;
  }

  .tally {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    margin-block: 0.35rem;
  }

  .by-role h4 {
    margin-block-start: 0.5rem;
    font-weight: 400;
    color: var(--quiet);
  }

  .most-active {
    columns: auto;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
    margin-block-end: 1rem;
  }

  .scroll + h4 {
    margin-block-start: 1rem;
  }

  @media (forced-colors: active) {
    .piece {
      --with: CanvasText;
      --paper: Canvas;
    }
  }
`;
