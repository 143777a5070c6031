// Wrong use gets the error it deserves; a fault inside does not outlive the call.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import * as rapporteur from "../../dist/npm/package/index.js";
import * as worker from "../../dist/npm/package/worker.js";
import { packageFolder } from "./support.mjs";

const functions = ["analyze", "recommendations", "attendance", "speakers", "parties", "identify", "csv", "markdown"];
const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A copy of the package that has loaded nothing yet; with a module that fails on request. */
async function fresh({ traps = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-"));
  folders.push(folder);
  cpSync(packageFolder, folder, { recursive: true });
  if (traps) cpSync(process.env.RAPPORTEUR_TRAPS, join(folder, "generated"), { recursive: true });
  const load = (file) => import(pathToFileURL(join(folder, file)));
  return {
    ...(await load("package/index.js")),
    slim: await load("package/slim.js"),
    glue: await load("generated/rapporteur.js"),
    bytes: readFileSync(join(folder, "generated/rapporteur.wasm")),
  };
}

test("names the argument that has a wrong type", async () => {
  for (const name of functions) {
    const argument = name === "identify" ? "name" : "text";
    for (const wrong of [undefined, null, 5, {}, ["text"], Symbol("text")]) {
      for (const module of [rapporteur, worker]) {
        const promise = module[name](wrong);
        await assert.rejects(promise, { name: "TypeError", message: new RegExp(`^${argument} must be a string`) });
      }
    }
    const wrong = { language: 5, displayLanguage: {}, outline: "no", signal: "stop" };
    for (const [option, value] of Object.entries(wrong)) {
      const promise = rapporteur[name]("", { [option]: value });
      await assert.rejects(promise, { name: "TypeError", message: new RegExp(`^options\\.${option} must be`) });
    }
    await assert.rejects(rapporteur[name]("", null), { name: "TypeError", message: /^options must be an object/ });
    await assert.rejects(rapporteur[name]("", "zh"), { name: "TypeError", message: /^options must be an object/ });
  }
  await assert.rejects(worker.analyze("", { onProgress: 1 }), { name: "TypeError", message: /^options.onProgress must/ });
});

test("knows six languages and says so", async () => {
  for (const language of ["", "de", "EN", "zh-Hant", "__proto__"]) {
    const option = language === "" ? "x" : language;
    await assert.rejects(rapporteur.analyze("", { language: option }), { name: "Error", code: "unknownLanguage" });
    await assert.rejects(rapporteur.analyze("", { displayLanguage: option }), { code: "unknownLanguage" });
  }
  for (const language of ["ar", "en", "es", "fr", "ru", "zh"]) {
    assert.equal((await rapporteur.analyze("", { language })).language, language);
  }
});

test("knows four tables and says so", async () => {
  for (const table of ["chairs", "__proto__", "Speakers"]) {
    for (const name of ["csv", "markdown"]) {
      await assert.rejects(rapporteur[name]("", { table }), { name: "Error", code: "unknownTable", message: /speakers/ });
    }
  }
  await assert.rejects(rapporteur.csv("", { table: 5 }), { name: "TypeError", message: /^options.table must be/ });
});

test("refuses a text over the limit, and says the limit", async () => {
  const long = "a".repeat(rapporteur.maxTextLength + 1);
  const expected = { name: "RangeError", code: "textTooLong", message: new RegExp(String(rapporteur.maxTextLength)) };
  await assert.rejects(rapporteur.analyze(long), expected);
  await assert.rejects(worker.parties(long), expected);
});

test("heeds a signal", async () => {
  const reason = new Error("changed my mind");
  await assert.rejects(rapporteur.analyze("", { signal: AbortSignal.abort(reason) }), reason);
  const controller = new AbortController();
  const { analyze } = await fresh();
  const promise = analyze("", { signal: controller.signal });
  controller.abort(reason);
  await assert.rejects(promise, reason);
  assert.ok(await analyze("", { signal: new AbortController().signal }));
});

test("wants init before the first synchronous call", async () => {
  const { slim, bytes } = await fresh();
  assert.throws(() => slim.analyze(""), { code: "notInitialized" });
  slim.initSync(bytes);
  assert.equal(slim.analyze("").schema, 1);
});

test("takes the module in every form", async () => {
  const forms = {
    bytes: ({ bytes }) => bytes,
    module: ({ bytes }) => new WebAssembly.Module(bytes),
    promise: ({ bytes }) => Promise.resolve(bytes),
    response: ({ bytes }) => new Response(bytes, { headers: { "Content-Type": "application/wasm" } }),
    "response of no known type": ({ bytes }) => new Response(bytes),
    address: ({ bytes }) => `data:application/wasm;base64,${bytes.toString("base64")}`,
  };
  for (const [name, form] of Object.entries(forms)) {
    const copy = await fresh();
    await copy.slim.init(form(copy));
    assert.equal(copy.slim.analyze("").schema, 1, name);
  }
});

test("loads once for calls at once", async (context) => {
  const { analyze, identify } = await fresh();
  const compile = context.mock.method(WebAssembly, "compile");
  await Promise.all([analyze(""), identify("France"), analyze("")]);
  await analyze("");
  assert.equal(compile.mock.callCount(), 1);
});

test("tries again after a failed load", async () => {
  const { slim, bytes } = await fresh();
  await assert.rejects(slim.init(new Uint8Array(8)), { code: "loadFailed" });
  await assert.rejects(slim.init(new Response("gone", { status: 404 })), { code: "loadFailed", message: /404/ });
  await slim.init(bytes);
  assert.equal(slim.analyze("").schema, 1);
});

test("a panic becomes an Error, and the next call works", async () => {
  const { analyze, identify } = await fresh({ traps: true });
  const before = await analyze("法国发了言。");
  for (const fault of ["panic", "unreachable", "stack", "memory"]) {
    await assert.rejects(analyze(`trap: ${fault}`), { name: "Error", code: "internal" }, fault);
    assert.deepEqual(await analyze("法国发了言。"), before, `after ${fault}`);
    assert.equal((await identify("France")).code, "FRA", `after ${fault}`);
  }
  await assert.rejects(analyze("trap: panic"), { message: /as asked/ });
});

test("does not grow with the number of texts read", async () => {
  const { slim, glue, bytes } = await fresh();
  slim.initSync(bytes);
  const { memory } = glue.initSync({ module: bytes });
  const text = "1. 法国和日本发了言。\n2. 工作组建议各国采取行动。\n".repeat(20);
  const read = (times) => {
    for (let time = 0; time < times; time++) slim.analyze(text);
    return memory.buffer.byteLength;
  };
  const first = read(100);
  assert.equal(read(2_000), first);
  assert.ok(performance.getEntriesByType("measure").length <= 10, "the timeline does not grow either");
});
