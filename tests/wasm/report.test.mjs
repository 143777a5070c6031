// The same report from the module and from the command line, and what holds of every report.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import * as rapporteur from "../../dist/npm/package/index.js";
import { hasShared, objects, path, reports, shared, texts } from "./support.mjs";

const sample = texts().find(({ name }) => name === "wg4-2011.zh.txt");

function printed(file, ...options) {
  const command = path(`target/debug/rapporteur${process.platform === "win32" ? ".exe" : ""}`);
  return execFileSync(command, ["analyze", file, ...options], { maxBuffer: 2 ** 30, encoding: "utf8", stdio: "pipe" });
}

const native = (...call) => JSON.parse(printed(...call));

if (!hasShared) console.log(`# ${shared} is not there: the reports in it are skipped`);

for (const { name, path: file, text } of reports()) {
  test(`reads ${name} as the command line does, byte for byte`, async () => {
    assert.equal(JSON.stringify(await rapporteur.analyze(text)), JSON.stringify(native(file)));
  });
}

test("gives plain objects, null for what is absent", async () => {
  for (const { text } of texts()) {
    const report = await rapporteur.analyze(text);
    for (const object of objects(report)) {
      const prototype = Object.getPrototypeOf(object);
      assert.ok(prototype === Object.prototype || prototype === Array.prototype);
      assert.ok(Object.values(object).every((value) => value !== undefined));
    }
    assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
    assert.deepEqual(structuredClone(report), report);
  }
});

test("has spans that lie in the text as it was passed in", async () => {
  for (const { name, text } of texts()) {
    for (const object of objects(await rapporteur.analyze(text))) {
      if (!("start" in object && typeof object.start === "number")) continue;
      const { start, end } = object;
      assert.ok(0 <= start && start <= end && end <= text.length, `${name}: ${start}..${end}`);
    }
  }
});

const squeezed = (text) => text.replace(/[\s\u{200b}\u{fffd}\u{d800}-\u{dfff}]+/gu, "");

async function namesStandAtTheirSpans(text) {
  const parties = await rapporteur.parties(text);
  for (const { name, span } of parties) {
    assert.equal(squeezed(text.slice(span.start, span.end)), squeezed(name));
  }
  return parties.length;
}

test("counts in UTF-16 code units, whatever stands before a name", async () => {
  const plain = await namesStandAtTheirSpans("法国和日本发了言。");
  assert.equal(plain, 2);
  for (const before of ["🏛️ é ", "\u{feff}", "\ud800 ", "\udc00\ud800", "\r\n\r\n", "𠀀".repeat(9)]) {
    assert.equal(await namesStandAtTheirSpans(`${before}。\n法国和日本发了言。`), plain, JSON.stringify(before));
  }
});

test("gives the parts of a report as the whole report has them", async () => {
  const { text } = sample;
  const report = await rapporteur.analyze(text);
  assert.deepEqual(await rapporteur.recommendations(text), report.recommendations);
  assert.deepEqual(await rapporteur.attendance(text), report.attendance);
  assert.deepEqual(await rapporteur.speakers(text), report.speakers);
});

const tables = ["recommendations", "attendance", "speakers", "documents"];

test("writes tables as the command line does, byte for byte", async () => {
  // of each text one table in turn: it is a process each time
  for (const [index, { text, path: file }] of texts().entries()) {
    const table = tables[index % tables.length];
    assert.equal(await rapporteur.csv(text, { table }), printed(file, "--format", "csv", "--table", table));
    assert.equal(await rapporteur.markdown(text), printed(file, "--format", "markdown"));
  }
  const { text, path: file } = sample;
  for (const table of tables) {
    assert.equal(await rapporteur.csv(text, { table }), printed(file, "--format", "csv", "--table", table));
    const options = { table, displayLanguage: "fr" };
    const same = ["--format", "markdown", "--table", table, "--display-language", "fr"];
    assert.equal(await rapporteur.markdown(text, options), printed(file, ...same));
  }
  assert.equal(await rapporteur.csv(text), printed(file, "--format", "csv"));
});

test("heeds the options", async () => {
  const { text, path: file } = sample;
  assert.deepEqual(await rapporteur.analyze(text, { outline: false }), native(file, "--no-outline"));
  const shown = await rapporteur.analyze(text, { displayLanguage: "fr" });
  assert.deepEqual(shown, native(file, "--display-language", "fr"));
  assert.equal((await rapporteur.analyze(text, { language: "en" })).language, "en");
});

test("reads any text", async () => {
  const rubbish = ["", " ", "\u0000\u0001\u0002", "\ud800", "no report", "<script>alert(1)</script>", "1.\n".repeat(999)];
  for (const text of rubbish) {
    const report = await rapporteur.analyze(text);
    assert.deepEqual(report.recommendations, [], JSON.stringify(text.slice(0, 40)));
  }
});

test("knows who is meant", async () => {
  assert.equal((await rapporteur.identify("法国")).code, "FRA");
  assert.equal((await rapporteur.identify(" France ")).displayName, "France");
  assert.equal((await rapporteur.identify("France", { displayLanguage: "zh" })).displayName, "法国");
  assert.equal(await rapporteur.identify("nobody at all"), null);
});
