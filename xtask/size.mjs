// Bytes of the WebAssembly module and of what is in it, of the JavaScript that an application ships with it, and
// of the page's own JavaScript and CSS: raw, gzip, brotli. Fails where one has grown past its limit.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
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

/** The bodies of a module's sections by their numbers. */
function sections(module) {
  const found = {};
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = module[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < module.length) {
    const section = module[at++];
    const length = number();
    found[section] = module.subarray(at, (at += length));
  }
  return found;
}

/** The columns of a table of names as the module holds them: as build.rs wrote them when it was last compiled. */
function columns(name) {
  const builds = new URL("../target/wasm32-unknown-unknown/wasm/build/", import.meta.url);
  const written = readdirSync(builds).map((build) => new URL(`${build}/out/${name}.rs`, builds));
  const time = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);
  const newest = written.sort((one, other) => time(other) - time(one))[0];
  const texts = readFileSync(newest, "latin1").matchAll(/b"((?:[^"\\]|\\.)*)"/g);
  const plain = { n: "\n", t: "\t", r: "\r" };
  const character = (_, code, letter) => (code ? String.fromCharCode(parseInt(code, 16)) : (plain[letter] ?? letter));
  return Array.from(texts, ([, text]) => text.replace(/\\(?:x(..)|(.))/g, character));
}

/** What a module is made of. Each part is compressed by itself: together they are a little more than the whole. */
function parts(module) {
  const { 10: code, 11: data } = sections(module);
  let rest = data.toString("latin1");
  const take = (text) => {
    if (!rest.includes(text)) throw new Error(`not in the module: ${text.slice(0, 40)}…`);
    rest = rest.replace(text, () => "");
    return text;
  };
  const names = ["states", "organizations"].flatMap(columns).map(take).join("");
  // a line for each meaning, a stroke before each phrase (src/lexicon/packed.rs)
  const phrases = rest.match(/(?:\|[^\n\0]*\n)+/g).map(take).join("");
  const bytes = (text) => Buffer.from(text, "latin1");
  return [
    ["  code", code],
    ["  names", bytes(names)],
    ["  phrases of lexicons", bytes(phrases)],
    ["  other data", bytes(rest)],
  ];
}

const module = readFileSync(new URL("generated/rapporteur.wasm", folder));
const everything = "analyze, recommendations, attendance, speakers, parties, identify";
const rows = [
  ["WebAssembly module", module, 180 * 1024],
  ...parts(module),
  ["wrappers, everything", bundled(everything, "index"), 8 * 1024],
  ["wrappers, only identify", bundled("identify", "index"), 8 * 1024],
  ["page, JavaScript and CSS", page(), 80 * 1024],
];

const number = (bytes) => bytes.toLocaleString("en").padStart(11);
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

console.log(`${"bytes".padEnd(26)}${["raw", "gzip", "brotli"].map((head) => head.padStart(11)).join("")}`);
for (const [name, bytes, limit = Infinity] of rows) {
  const travels = brotli(bytes).length;
  const allowed = limit === Infinity ? "" : `  limit ${number(limit).trim()}`;
  const verdict = travels <= limit ? allowed : `  OVER THE LIMIT OF ${number(limit).trim()}`;
  console.log(name.padEnd(26) + [bytes.length, gzipSync(bytes, { level: 9 }).length, travels].map(number).join("") + verdict);
  if (travels > limit) process.exitCode = 1;
}
