// The WebAssembly module in Node beside the native library and beside a JavaScript peer, on the texts
// that `cargo bench` left in target/bench/. Prints a table, and writes it as JSON.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { analyze, initSync } from "../dist/npm/package/slim.js";
import { read } from "./peers/javascript.mjs";

const folder = new URL("../target/bench/", import.meta.url);
const wasm = readFileSync(new URL("../dist/npm/generated/rapporteur.wasm", import.meta.url));
const native = JSON.parse(readFileSync(new URL("native.json", folder), "utf8"));

/** Median milliseconds of several rounds. */
function median(rounds, work) {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}

/** Of the last analysis, the part that made JavaScript objects of the report. */
const conversion = () => performance.getEntriesByName("rapporteur: conversion").at(-1)?.duration ?? NaN;

/** First result in a process that has loaded nothing, beyond what the process itself takes. */
function cold() {
  const program = `
    import { readFileSync } from "node:fs";
    import { analyze, initSync } from "./dist/npm/package/slim.js";
    const text = readFileSync("./target/bench/0.txt", "utf8");
    const wasm = readFileSync("./dist/npm/generated/rapporteur.wasm");
    const start = performance.now();
    initSync(wasm);
    const loaded = performance.now();
    analyze(text);
    console.log(JSON.stringify({ load: loaded - start, first: performance.now() - loaded }));`;
  const root = fileURLToPath(new URL("..", import.meta.url));
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "--eval", program], { cwd: root }));
}

initSync(wasm);
const rows = native.map(({ name, bytes, median: nativeMilliseconds }, index) => {
  const text = readFileSync(new URL(`${index}.txt`, folder), "utf8");
  const rounds = Math.min(50, Math.max(3, Math.floor(5_000_000 / bytes)));
  const converted = [];
  const whole = median(rounds, () => {
    analyze(text);
    converted.push(conversion());
  });
  const peer = median(rounds, () => read(text));
  const clone = analyze(text);
  const floor = median(rounds, () => [new TextEncoder().encode(text), structuredClone(clone)]);
  converted.sort((a, b) => a - b);
  const share = converted[Math.floor(rounds / 2)] / whole;
  return { name, bytes, native: nativeMilliseconds, wasm: whole, toNative: whole / nativeMilliseconds, conversion: share, toFloor: whole / floor, peer, toPeer: peer / whole };
});

const columns = [
  ["wasm ms", ({ wasm }) => wasm.toFixed(1)],
  ["× native", ({ toNative }) => toNative.toFixed(2)],
  ["conversion", ({ conversion }) => `${(conversion * 100).toFixed(0)} %`],
  ["× floor", ({ toFloor }) => toFloor.toFixed(1)],
  ["peer ms", ({ peer }) => peer.toFixed(1)],
  ["peer/wasm", ({ toPeer }) => toPeer.toFixed(2)],
];
const { load, first } = cold();
console.log(`\nNode ${process.versions.node}: compiled in ${load.toFixed(1)} ms, first result ${first.toFixed(1)} ms later\n`);
console.log("text".padEnd(24) + columns.map(([head]) => head.padStart(11)).join(""));
for (const row of rows) console.log(row.name.padEnd(24) + columns.map(([, cell]) => cell(row).padStart(11)).join(""));
console.log(`
floor: encoding the text and a structured clone of the same report
peer: benches/peers/javascript.mjs, regular expressions for Chinese reports alone`);
writeFileSync(new URL("node.json", folder), `${JSON.stringify({ node: process.versions.node, load, first, rows }, null, 2)}\n`);
