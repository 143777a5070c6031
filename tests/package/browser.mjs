// Real browsers, and a server with the headers that the package's README asks for.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import puppeteer from "puppeteer-core";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
};

const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

/** Serves a folder under a strict content security policy. */
export async function serve(folder) {
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const path = join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    if (!existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": types[extname(path)] ?? "text/plain", "Content-Security-Policy": policy });
    createReadStream(path).pipe(response);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

const started = new Map();

/** A browser, started once; undefined where it is not installed. */
async function browser(name) {
  const executablePath = { chrome: process.env.CHROMIUM, firefox: process.env.FIREFOX }[name];
  if (!executablePath) return undefined;
  if (!started.has(name)) {
    const args = name === "chrome" ? ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] : [];
    started.set(name, await puppeteer.launch({ browser: name, executablePath, headless: true, args }));
  }
  return started.get(name);
}

export async function closeBrowsers() {
  for (const browser of started.values()) await browser.close();
}

/** Firefox runs modules as service workers since version 147. */
export async function runsModulesAsServiceWorkers(name) {
  const [, version] = (await (await browser(name)).version()).match(/\/(\d+)/);
  return name !== "firefox" || Number(version) >= 147;
}

/** The browsers that are installed. */
export const browsers = ["chrome", "firefox"].filter((name) => ({ chrome: process.env.CHROMIUM, firefox: process.env.FIREFOX })[name]);

/** Waits for what a page says. Puppeteer's own waiting makes functions in the page, which the policy may refuse. */
async function outcomeIn(page) {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((soon) => setTimeout(soon, 100))) {
    const outcome = await page.evaluate("globalThis.outcome");
    if (outcome !== undefined) return outcome;
  }
  throw new Error("no outcome within a minute");
}

/** Opens a page and waits for what its script says in `globalThis.outcome`; throws what went wrong in it. */
export async function outcomeOf(address, name = "chrome") {
  const page = await (await browser(name)).newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message ?? String(error)));
  page.on("console", (message) => {
    const { url = "" } = message.location() ?? {};
    // browsers ask for an icon on their own
    if (message.type() === "error" && !url.endsWith("/favicon.ico")) faults.push(`${message.text()} ${url}`);
  });
  page.on("requestfailed", (request) => faults.push(`${request.url()}: ${request.failure()?.errorText}`));
  try {
    await page.goto(address);
    const outcome = await outcomeIn(page);
    if (faults.length > 0) throw new Error(faults.join("; "));
    return outcome;
  } catch (error) {
    throw new Error([error.message, ...faults].join("; "));
  } finally {
    await page.close();
  }
}
