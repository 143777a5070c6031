// The page in a real browser. `cargo xtask test browser` builds it, serves it with the headers that hosts
// are asked to send, and tells the address and the browser in the environment.

import { defineConfig } from "@playwright/test";

const { RAPPORTEUR_URL: baseURL, CHROMIUM: executablePath = "/usr/bin/chromium" } = process.env;
if (baseURL === undefined) throw new Error("run `cargo xtask test browser`: it builds and serves what is tested here");

export default defineConfig({
  testDir: ".",
  outputDir: "../../target/browser",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  // a machine that stands still for a while is no fault of the page; what passes only the second time is printed
  // as flaky, and is to be mended
  retries: 1,
  timeout: 60_000,
  // long enough for a machine that does other work as well
  expect: { timeout: 20_000 },
  use: {
    baseURL,
    locale: "en-GB",
    viewport: { width: 1280, height: 800 },
    // each test would fill a cache of its own; offline.spec.ts tests the one that does
    serviceWorkers: "block",
    launchOptions: {
      executablePath,
      // the module is compiled once for a test, which does not wait for the faster code of the second compiler
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--js-flags=--liftoff-only"],
    },
  },
});
