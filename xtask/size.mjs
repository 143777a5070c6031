// Bytes of the WebAssembly module, and of the JavaScript that an application ships with it: raw,
// gzip, brotli. Fails where the module or its wrappers have grown past their limits.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const { buildSync } = createRequire(new URL("../www/package.json", import.meta.url))("esbuild");
const folder = new URL("../dist/npm/", import.meta.url);

/** What an application ships that imports these names of an entry point. */
function bundled(names, entry) {
  const { outputFiles } = buildSync({
    stdin: { contents: `export { ${names} } from "./package/${entry}.js";`, resolveDir: folder.pathname },
    external: ["*.wasm"],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  return Buffer.from(outputFiles[0].contents);
}

const everything = "analyze, recommendations, attendance, speakers, parties, identify";
const rows = [
  ["WebAssembly module", readFileSync(new URL("generated/rapporteur.wasm", folder)), 180 * 1024],
  ["wrappers, everything", bundled(everything, "index"), 8 * 1024],
  ["wrappers, only identify", bundled("identify", "index"), 8 * 1024],
];

const number = (bytes) => bytes.toLocaleString("en").padStart(11);
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

console.log(`${"bytes".padEnd(26)}${["raw", "gzip", "brotli"].map((head) => head.padStart(11)).join("")}`);
for (const [name, bytes, limit] of rows) {
  const travels = brotli(bytes).length;
  const verdict = travels <= limit ? `  limit ${number(limit).trim()}` : `  OVER THE LIMIT OF ${number(limit).trim()}`;
  console.log(name.padEnd(26) + [bytes.length, gzipSync(bytes, { level: 9 }).length, travels].map(number).join("") + verdict);
  if (travels > limit) process.exitCode = 1;
}
