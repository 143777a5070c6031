// What was measured, as a table for people, as bench.json for programs, and as bench.svg for the eye.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const folder = new URL("../target/bench/", import.meta.url);
const results = (name) => {
  const path = new URL(`${name}.json`, folder);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
};

const native = { name: "native", rows: results("native") };
const [node, chromium, firefox, python] = ["node", "chromium", "firefox", "python"].map(results);
const modules = [node, chromium, firefox].filter((result) => result !== undefined);
const texts = native.rows.map(({ name }) => name);
const [sample, largest] = [0, texts.length - 1];
const ratio = (value) => (value === undefined ? "" : value.toFixed(value < 10 ? 2 : 0));
const percent = (value) => `${(100 * value).toFixed(0)} %`;

function print(title, heads, rows) {
  const cells = [heads, ...rows.map((row) => row.map(String))];
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join("  ");
  console.log(`\n${title}\n\n${cells.map(line).join("\n")}`);
}

console.log("\nTimes differ from run to run; ratios are those of the least times, which other programs disturb the least.");
print(
  "Times, milliseconds: median ± half of what the middle half spreads over",
  ["", ...texts],
  [native, ...modules].map(({ name, rows }) => [name, ...rows.map(({ whole: { median, spread } }) => `${median.toFixed(2)} ± ${spread.toFixed(2)}`)]),
);
print(
  "Times the floor: natively UTF-8 validation and a search; else encoding the text and cloning the report",
  ["", ...texts],
  [native, ...modules].map(({ name, rows }) => [name, ...rows.map(({ whole, floor }) => ratio(whole.least / floor.least))]),
);
print(
  "Times the native library",
  ["", ...texts],
  modules.map(({ name, rows }) => [name, ...rows.map(({ whole }, text) => ratio(whole.least / native.rows[text].whole.least))]),
);
print(
  "How many times as long a peer takes",
  ["", ...texts],
  [
    ...modules.map(({ name, rows }) => [`JavaScript, ${name}`, ...rows.map(({ peer, whole }) => ratio(peer.least / whole.least))]),
    ...(python ? [["Python, native", ...native.rows.map(({ whole }, text) => ratio(python[text].least / whole.least))]] : []),
  ],
);
const stages = ["source", "names", "outline", "extract", "checks", "conversion"];
print(
  "Share of each stage",
  ["", ...stages],
  [native, ...modules].flatMap(({ name, rows }) =>
    [sample, largest].map((text) => [
      `${name}, ${texts[text]}`,
      ...stages.map((stage) => (stage in rows[text].stages ? percent(rows[text].stages[stage].least / rows[text].whole.least) : "")),
    ]),
  ),
);

const published = new URL("../dist/npm/", import.meta.url);
const scripts = ["index", "slim", "arguments", "errors", "wasm"].map((name) => `package/${name}.js`);
const travels = (path) => brotliCompressSync(readFileSync(new URL(path, published))).length;
const wire = [...scripts, "generated/rapporteur.js", "generated/rapporteur.wasm"].map(travels).reduce((sum, bytes) => sum + bytes);
console.log(`\nBytes over the wire to the first result, brotli: ${wire.toLocaleString("en")}`);

const browsers = [chromium, firefox].filter((result) => result !== undefined);
print(
  "Typing in a text box of 1 MB, frames at 60 a second: the longest in milliseconds, and the share that was missed",
  ["", "box alone", "missed", "with the element", "missed", "load of the machine"],
  browsers.map(({ name, typing: { box, ours, load } }) => [name, ratio(box.longest), percent(box.missed), ratio(ours.longest), percent(ours.missed), ratio(load)]),
);

/** What is aimed at: what is told, the value, how it may be at most (or at least), and whether that holds. */
const atMost = (what, value, limit) => ({ what, value, limit: `≤ ${limit}`, met: value <= limit });
const atLeast = (what, value, limit) => ({ what, value, limit: `≥ ${limit}`, met: value >= limit });
const least = (result, text) => result.rows[text].whole.least;
const peers = (text, result) => result.rows[text].peer.least / least(result, text);
const targets = [
  atMost("sample, native / floor", least(native, sample) / native.rows[sample].floor.least, 50),
  ...(chromium
    ? [
        atMost("sample, Chromium / native", least(chromium, sample) / least(native, sample), 1.8),
        atMost("sample, Chromium, share of conversion", chromium.rows[sample].stages.conversion.least / least(chromium, sample), 0.33),
        atLeast("sample, JavaScript peer / Chromium", peers(sample, chromium), 1),
        atLeast(`${texts[largest]}, JavaScript peer / Chromium`, peers(largest, chromium), 4),
      ]
    : []),
  ...(python
    ? [sample, largest].map((text) => atLeast(`${texts[text]}, Python peer / native`, python[text].least / least(native, text), 50))
    : []),
  ...browsers.map(({ name, worker }) => atMost(`${texts[largest]}, ${name}, longest task of the page, ms`, worker.longest, 50)),
  ...browsers.map(({ name, typing: { box, ours } }) => atMost(`1 MB, ${name}, typing, frames missed / by the text box alone`, ours.missed / Math.max(box.missed, 0.01), 1.1)),
  atMost(`${texts[largest]}, memory of the module / text`, node.memory, 8),
  ...browsers.map(({ name, cold }) => atMost(`sample, ${name}, cold page / with an empty module`, cold.first / cold.empty, 1.3)),
];
print("Targets", ["", "measured", "target", ""], targets.map(({ what, value, limit, met }) => [what, ratio(value), limit, met ? "met" : "MISSED"]));

const all = { texts, native, modules, python, wire, targets };
writeFileSync(new URL("bench.json", folder), `${JSON.stringify(all, null, 2)}\n`);
writeFileSync(new URL("bench.svg", folder), plot());
console.log("\nAlso in target/bench/: bench.json, bench.svg");

/** For the sample and the largest text a bar for each way to run, of its stages; the longest bar of a text fills the width. */
function plot() {
  // of the palette of Okabe and Ito, which colour-blind people tell apart
  const colours = ["#0072b2", "#56b4e9", "#009e73", "#e69f00", "#d55e00", "#999999"];
  const [left, width, bar, gap] = [190, 520, 20, 8];
  const parts = [];
  const text = (x, y, words, more = "") => parts.push(`<text x="${x}" y="${y}"${more}>${words}</text>`);
  let y = 24;
  stages.forEach((stage, index) => {
    const x = left + index * 90;
    parts.push(`<rect x="${x}" y="${y - 11}" width="12" height="12" fill="${colours[index]}"/>`);
    text(x + 16, y, stage);
  });
  for (const index of [sample, largest]) {
    y += 36;
    text(0, y, texts[index], ' font-weight="bold"');
    const longest = Math.max(...[native, ...modules].map((result) => least(result, index)));
    for (const { name, rows } of [native, ...modules]) {
      y += bar + gap;
      text(0, y, name);
      let x = left;
      stages.forEach((stage, at) => {
        const length = (width * (rows[index].stages[stage]?.least ?? 0)) / longest;
        parts.push(`<rect x="${x.toFixed(1)}" y="${y - 15}" width="${length.toFixed(1)}" height="${bar}" fill="${colours[at]}"/>`);
        x += length;
      });
      text((x + 6).toFixed(1), y, `${ratio(rows[index].whole.least / least(native, index))} ×`);
    }
  }
  const size = `width="${left + width + 80}" height="${y + 24}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif" font-size="13">
<title>Time of each stage, beside the native library</title>
<rect width="100%" height="100%" fill="white"/>
${parts.join("\n")}
</svg>
`;
}
