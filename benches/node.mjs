// The module in Node, on the texts that `cargo bench` left in target/bench/; how much memory it takes for the
// largest, and how soon a process that has loaded nothing has its first result. Writes node.json.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { analyze, initSync } from "../dist/npm/package/slim.js";
import { measure } from "./measure.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = new URL("../target/bench/", import.meta.url);
const native = JSON.parse(readFileSync(new URL("native.json", folder), "utf8"));
const textOf = (index) => readFileSync(new URL(`${index}.txt`, folder), "utf8");

/** What a program prints, in a process of its own. */
const alone = (program) =>
  JSON.parse(execFileSync(process.execPath, ["--input-type=module", "--eval", program], { cwd: root, encoding: "utf8" }));

const cold = alone(`
  import { readFileSync } from "node:fs";
  import { analyze, initSync } from "./dist/npm/package/slim.js";
  const text = readFileSync("./target/bench/0.txt", "utf8");
  const wasm = readFileSync("./dist/npm/generated/rapporteur.wasm");
  const start = performance.now();
  initSync(wasm);
  const compiled = performance.now();
  analyze(text);
  console.log(JSON.stringify({ compiled: compiled - start, first: performance.now() - start }));`);

/** Bytes of the module's memory after the largest text, which never shrinks, for each of the text in UTF-8. */
const memory = alone(`
  import { readFileSync } from "node:fs";
  import * as module from "./dist/npm/generated/rapporteur.js";
  const bytes = readFileSync("./target/bench/${native.length - 1}.txt");
  const { memory } = module.initSync({ module: readFileSync("./dist/npm/generated/rapporteur.wasm") });
  module.analyze(bytes.toString(), "", "", false);
  console.log(memory.buffer.byteLength / bytes.length);`);

initSync(readFileSync(new URL("../dist/npm/generated/rapporteur.wasm", import.meta.url)));
const rows = native.map((_, index) => measure(analyze, textOf(index)));
const name = `Node ${process.versions.node}`;
writeFileSync(new URL("node.json", folder), `${JSON.stringify({ name, rows, cold, memory }, null, 2)}\n`);
