// How much longer the page's first analysis takes than the next one, in each language: what is built for the first
// text in a language, after the page has warmed up. `node benches/first.mjs ADDRESS` of a page that is served
// (`cargo xtask serve --port 8123`); CHROMIUM and FIREFOX name the browsers. Of ROUNDS the least times count: other
// programs disturb them the least.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const puppeteer = createRequire(new URL("../tests/package/package.json", import.meta.url))("puppeteer-core");
const corpus = new URL("../tests/corpus/", import.meta.url);
const address = process.argv[2] ?? "http://127.0.0.1:8123/";
const ROUNDS = Number(process.env.ROUNDS ?? 5);

/** Tells how long the calls of the page's worker take: in the page, before its own scripts. */
function listen() {
  const Original = globalThis.Worker;
  globalThis.calls = [];
  globalThis.Worker = class extends Original {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        const call = globalThis.calls.find(({ took }) => took === undefined);
        if (call !== undefined && (data.is === "value" || data.is === "error")) call.took = performance.now() - call.start;
      });
    }
    postMessage(call, ...rest) {
      globalThis.calls.push({ call, worker: this, start: performance.now() });
      super.postMessage(call, ...rest);
    }
  };
}

/** Pastes a text where texts are pasted. */
function paste(text) {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const box = document.querySelector("textarea");
  // Firefox takes the text itself
  const given = { clipboardData, dataType: "text/plain", data: text };
  box.dispatchEvent(new ClipboardEvent("paste", { ...given, bubbles: true, cancelable: true }));
}

/** Asks the page again and again. Puppeteer's own waiting makes functions in the page, which the policy may refuse. */
async function until(page, told, ...given) {
  for (const end = Date.now() + 120_000; Date.now() < end; await new Promise((soon) => setTimeout(soon, 20))) {
    const value = await page.evaluate(told, ...given);
    if (value) return value;
  }
  throw new Error("the page did not answer within two minutes");
}

const answered = (count) => globalThis.calls.length >= count && globalThis.calls.every(({ took }) => took !== undefined);

/** The first analysis of a text and the next one, in milliseconds, and how long a paste waited for it. */
async function measured(browser, options, text, waits) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.evaluateOnNewDocument(`(${listen})()`);
    await page.goto(address);
    await page.waitForSelector("textarea");
    // what the page practises: see www/src/page/warm-up.ts
    if (waits) await until(page, answered, 1 + 4 * 31);
    const asked = await page.evaluate(() => performance.now());
    const ended = await read(page, text);
    const first = await ofWorker(page, options);
    await (await page.waitForSelector("button ::-p-text(New text)", { visible: true })).click();
    await page.waitForSelector("textarea", { visible: true });
    await read(page, `${text}\n`);
    return { first, next: await ofWorker(page, options), waited: ended - asked };
  } finally {
    await context.close();
  }
}

/** Pastes a text and waits for its answer; tells when it came. */
async function read(page, text) {
  await page.evaluate(paste, text);
  const ended = (length) => {
    const own = globalThis.calls.find(({ call }) => call.text.length === length);
    return own?.took !== undefined && own.start + own.took;
  };
  return until(page, ended, text.length);
}

/** How long the worker was at its last call, as its own timeline has it: the page is busy with other things then.
 *  Firefox lets nobody ask a worker: there, as the page saw it. */
async function ofWorker(page, options) {
  if (options.browser === "firefox") return page.evaluate(() => globalThis.calls.at(-1).took);
  const [worker] = page.workers();
  return worker.evaluate(() => {
    const measures = ["analysis", "conversion"].map((name) => performance.getEntriesByName(`rapporteur: ${name}`).at(-1));
    return measures.reduce((sum, { duration }) => sum + duration, 0);
  });
}

async function inBrowser(options) {
  const browser = await puppeteer.launch({ headless: true, protocolTimeout: 600_000, ...options });
  try {
    console.log((await browser.version()).replace("HeadlessChrome", "Chromium"));
    for (const language of ["ar", "en", "es", "fr", "ru", "zh"]) {
      const text = `${readFileSync(new URL(`wg4-2011.${language}.txt`, corpus), "utf8")}\n`;
      const rounds = [];
      for (let round = 0; round < ROUNDS; round++) rounds.push(await measured(browser, options, text, true));
      const least = (of) => Math.min(...rounds.map(of));
      const [first, next] = [least((round) => round.first), least((round) => round.next)];
      const { waited } = await measured(browser, options, text, false);
      const shown = (time) => time.toFixed(1).padStart(6);
      console.log(
        `${language}  first ${shown(first)}  next ${shown(next)}  difference ${shown(first - next)} ms` +
          `  (pasted as the page opens, it is read after ${waited.toFixed(0)} ms)`,
      );
    }
  } finally {
    await browser.close();
  }
}

const { CHROMIUM, FIREFOX } = process.env;
if (CHROMIUM) await inBrowser({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
if (FIREFOX) await inBrowser({ browser: "firefox", executablePath: FIREFOX, extraPrefsFirefox: { "privacy.reduceTimerPrecision": false } });
