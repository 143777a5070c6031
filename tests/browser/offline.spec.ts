// Once loaded, the page needs no connection; and it is not much that is loaded.

import { brotliCompressSync } from "node:zlib";
import type { Call } from "../../www/src/package/messages.ts";
import { done, element, expect, open, openSample, reportOf, sample, show, test } from "./support.ts";

test.use({ serviceWorkers: "allow" });

declare global {
  interface Window {
    told(call: [string, string, string | undefined]): void;
  }
}

test("the page's own script and style travel in 80 KB", async ({ page }) => {
  const loaded = new Map<string, Buffer>();
  const reading: Promise<unknown>[] = [];
  page.on("response", (response) => {
    const address = new URL(response.url()).pathname;
    if (/\.(js|css)$/.test(address)) reading.push(response.body().then((body) => loaded.set(address, body)));
  });
  await openSample(page);
  for (const view of ["attendance", "speakers", "documents", "checks"]) await show(page, view);
  await Promise.all(reading);
  expect(loaded.size).toBeGreaterThan(3);
  expect(brotliCompressSync(Buffer.concat([...loaded.values()])).length).toBeLessThan(80 * 1024);
});

test("works offline, exports included, after one visit", async ({ page, context }) => {
  await page.goto("./");
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await context.setOffline(true);
  await page.reload();
  await openSample(page);
  expect((await reportOf(page)).recommendations).toHaveLength(55);
  const download = page.waitForEvent("download");
  await page.locator(".menu summary").click();
  await page.locator("[data-format=xlsx]").click();
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
});

test("loads nothing later: a report is read after the connection is gone", async ({ page, context }) => {
  const idle = page.waitForLoadState("networkidle");
  await page.goto("./");
  await idle;
  await context.setOffline(true);
  await page.locator(".buttons button[type=button]").click();
  await done(page);
});

test("reads while nobody waits, in the reader's language and the sample, and shows nothing of it", async ({ page }) => {
  const asked: [string, string, string | undefined][] = [];
  await page.exposeFunction("told", (call: [string, string, string | undefined]) => asked.push(call));
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (call: Call): void {
      window.told([call.name, call.text, call.options.language]);
      post.call(this, call);
    };
  });
  await open(page, "fr");
  await page.reload();
  // what the page asked before it was loaded anew may be told late
  const sinceTables = () => {
    const tables = asked.findLastIndex(([, text, language]) => text === "" && language === "fr");
    return tables < 0 ? [] : asked.slice(tables + 1).map(([, text]) => text);
  };
  await expect.poll(() => sinceTables().at(-1)).toBe(sample());
  const practised = new Set(sinceTables().filter((text) => text !== sample()));
  expect([...practised]).toEqual([expect.stringContaining("Groupe de travail")]);
  await expect(element(page)).toBeHidden();
});

test("can be installed", async ({ page }) => {
  await page.goto("./");
  const address = await page.locator("link[rel=manifest]").getAttribute("href");
  const manifest = await page.evaluate(async (href) => (await fetch(href!)).json(), address);
  expect(manifest).toMatchObject({ display: "standalone", start_url: "./" });
  const sizes = await page.evaluate(
    (icons) =>
      Promise.all(
        icons.map(async ({ src }) => {
          const image = Object.assign(new Image(), { src });
          await image.decode();
          return `${image.naturalWidth}x${image.naturalHeight}`;
        }),
      ),
    manifest.icons.slice(1) as { src: string }[],
  );
  expect(sizes).toEqual(["192x192", "512x512"]);
});
