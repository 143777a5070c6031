// Bytes of the WebAssembly module, of the JavaScript that an application ships with it, and of the page's
// own JavaScript and CSS: raw, gzip, brotli. Fails where one has grown past its limit.

import { readdirSync, readFileSync } from "node:fs";
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

/** The page's files, without what is loaded on demand. */
function page() {
  const site = new URL("../dist/site/", import.meta.url);
  const own = readdirSync(site, { recursive: true }).filter((name) => /\.(js|css)$/.test(name) && !/xlsx-|^readers\//.test(name));
  return Buffer.concat(own.sort().map((name) => readFileSync(new URL(name, site))));
}

const everything = "analyze, recommendations, attendance, speakers, parties, identify";
const rows = [
  ["WebAssembly module", readFileSync(new URL("generated/rapporteur.wasm", folder)), 180 * 1024],
  ["wrappers, everything", bundled(everything, "index"), 8 * 1024],
  ["wrappers, only identify", bundled("identify", "index"), 8 * 1024],
  ["page, JavaScript and CSS", page(), 80 * 1024],
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
