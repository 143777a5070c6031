// Builds the page, the embeddable frame, the examples and the element into one folder that any static host
// serves, under any path.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { characterMaps } from "./character-maps.ts";
import { offline } from "./offline.ts";
import { policyInPages } from "./policy.ts";

/** What is loaded only when a file asks for it has a folder of its own. */
const folderOf = (modules: readonly string[]): string =>
  modules.some((path) => /\/(src\/files|pdfjs-dist)\//.test(path)) ? "readers" : "assets";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const [, version] = readFileSync(at("../Cargo.toml"), "utf8").match(/^version = "(.+)"$/m) ?? [];

export default defineConfig({
  base: "./",
  define: { __RAPPORTEUR_VERSION__: JSON.stringify(version) },
  plugins: [policyInPages(), characterMaps(), offline()],
  resolve: {
    alias: [
      // the library zips large sheets in blob workers, which a strict content security policy forbids
      { find: /^.*\/zip\/zipToArrayBuffer\.js$/, replacement: at("src/export/zip.ts") },
    ],
  },
  worker: {
    format: "es",
    rollupOptions: { output: { entryFileNames: ({ moduleIds }) => `${folderOf(moduleIds)}/[name]-[hash].js` } },
  },
  server: { fs: { allow: [at("..")] } },
  build: {
    outDir: at("../dist/site"),
    emptyOutDir: true,
    target: "es2022",
    // every file by its own address: the content security policy knows no data: scripts
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: {
        index: at("index.html"),
        embed: at("embed.html"),
        examples: at("examples.html"),
        "rapporteur-report": at("src/package/define.ts"),
      },
      output: {
        // what other pages point at keeps its name
        entryFileNames: ({ name }) => (name === "rapporteur-report" ? "[name].js" : "assets/[name]-[hash].js"),
        // what is loaded on demand has a name that tells it
        chunkFileNames: ({ facadeModuleId, moduleIds }) =>
          facadeModuleId?.includes("write-excel-file") ? "assets/xlsx-[hash].js" : `${folderOf(moduleIds)}/[name]-[hash].js`,
        assetFileNames: ({ names: [name = ""] }) => (name.endsWith(".zh.txt") ? "sample.zh.txt" : "assets/[name]-[hash][extname]"),
      },
    },
  },
});
