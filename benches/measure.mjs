// What is measured of the module, wherever it runs: Node, Chromium, Firefox.

import { read } from "./peers/javascript.mjs";

/** Of the times of several rounds the median, half of what the middle half spreads over, and the least. */
function timesOf(rounds) {
  const sorted = rounds.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.floor(share * (sorted.length - 1))];
  return { median: at(0.5), spread: (at(0.75) - at(0.25)) / 2, least: sorted[0] };
}

function rounds(count, work) {
  const times = [];
  for (let round = 0; round < count; round++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return timesOf(times);
}

/** The module's own measure of the last call. */
const last = (name) => performance.getEntriesByName(`rapporteur: ${name}`).at(-1);

/** Milliseconds of reading a text: the whole, its stages, the floor of the same result, the peer. */
export function measure(analyze, text) {
  const count = Math.min(60, Math.max(3, Math.floor(4_000_000 / text.length)));
  const parts = [];
  let report;
  const whole = rounds(count, () => {
    report = analyze(text);
    parts.push({ ...last("analysis").detail, conversion: last("conversion").duration });
  });
  const stages = Object.fromEntries(Object.keys(parts[0]).map((part) => [part, timesOf(parts.map((all) => all[part]))]));
  // encodeInto needs the memory that the module takes for a text
  const memory = new Uint8Array(text.length * 3);
  const floor = rounds(count, () => [new TextEncoder().encodeInto(text, memory), structuredClone(report)]);
  const peer = rounds(count, () => read(text));
  return { whole, stages, floor, peer };
}
