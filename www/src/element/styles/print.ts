import { css } from "lit";

/** On paper: black on white, no tools, nothing cut in two. */
export const print = css`
  @media print {
    :host {
      --ink: #000;
      --quiet: #444;
      --paper: #fff;
      --line: #aaa;
      --accent: #000;
      font-size: 10pt;
      color-scheme: light;
    }

    .no-print {
      display: none;
    }

    .recommendation,
    .checks li,
    tr {
      break-inside: avoid;
    }

    .recommendation {
      content-visibility: visible;
      grid-template-columns: minmax(3rem, auto) minmax(0, 1fr);
    }

    h2,
    h3,
    h4,
    h5 {
      break-after: avoid;
    }

    .scroll {
      max-block-size: none;
      overflow: visible;
    }

    /* once, behind the last row, and not on every page */
    .matrix tfoot {
      display: table-row-group;
    }

    .matrix th {
      overflow-wrap: anywhere;
    }

    .checks .door {
      display: none;
    }

    .sort .arrow {
      display: none;
    }
  }
`;
