// The module in real browsers, on the texts that `cargo bench` left in target/bench/. Writes a file for each
// browser that the variables CHROMIUM and FIREFOX name.

import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { loadavg } from "node:os";
import { extname } from "node:path";

const puppeteer = createRequire(new URL("../tests/package/package.json", import.meta.url))("puppeteer-core");
const root = new URL("..", import.meta.url);
const folder = new URL("target/bench/", root);
const count = JSON.parse(readFileSync(new URL("native.json", folder), "utf8")).length;
const COLD_ROUNDS = 7;

const types = { ".html": "text/html", ".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm" };
/** A page that is isolated has clocks that are not coarsened. */
const isolated = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

const server = createServer(({ url }, response) => {
  const { pathname } = new URL(url, "http://localhost");
  try {
    const body = readFileSync(new URL(`.${pathname}`, root));
    response.writeHead(200, { "Content-Type": types[extname(pathname)] ?? "text/plain", ...isolated }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const address = `http://127.0.0.1:${server.address().port}/benches/page.html`;

/** What comes of a page that nothing is kept of from the pages before. */
async function outcomeOf(browser, what, argument = 0) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(600_000);
    await page.goto(`${address}?do=${what}&with=${argument}`);
    await page.waitForFunction("globalThis.outcome !== undefined");
    const { value, error } = await page.evaluate("globalThis.outcome");
    if (error !== undefined) throw new Error(`${what}: ${error}`);
    return value;
  } finally {
    await context.close();
  }
}

const medianOf = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function inBrowser(name, options) {
  const browser = await puppeteer.launch({ headless: true, protocolTimeout: 600_000, ...options });
  try {
    const times = { cold: [], empty: [] };
    for (let round = 0; round < COLD_ROUNDS; round++) {
      for (const what of ["empty", "cold"]) times[what].push(await outcomeOf(browser, what));
    }
    const result = {
      name: (await browser.version()).replace("/", " ").replace("HeadlessChrome", "Chromium"),
      rows: await outcomeOf(browser, "measure", count),
      cold: { first: medianOf(times.cold), empty: medianOf(times.empty) },
      worker: await outcomeOf(browser, "worker", count - 1),
      typing: { box: await outcomeOf(browser, "typing", 0), ours: await outcomeOf(browser, "typing", 1), load: loadavg()[0] },
    };
    writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await browser.close();
  }
}

const { CHROMIUM, FIREFOX } = process.env;
const chromium = { executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] };
const firefox = { browser: "firefox", executablePath: FIREFOX, extraPrefsFirefox: { "privacy.reduceTimerPrecision": false } };
if (CHROMIUM) await inBrowser("chromium", chromium);
if (FIREFOX) await inBrowser("firefox", firefox);
server.close();
