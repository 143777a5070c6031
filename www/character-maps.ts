// The character maps that PDF.js reads where a PDF in Chinese, Japanese or Korean names one and has none of its
// own: beside its reader, each loaded when a file asks for it.

import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const maps = fileURLToPath(new URL("node_modules/pdfjs-dist/cmaps", import.meta.url));

export function characterMaps(): Plugin {
  return {
    name: "rapporteur-character-maps",
    apply: "build",
    writeBundle({ dir = "" }) {
      cpSync(maps, `${dir}/readers/cmaps`, { recursive: true });
    },
  };
}
