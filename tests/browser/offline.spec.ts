// Once loaded, the page needs no connection.

import { done, expect, openSample, reportOf, test } from "./support.ts";

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
