// Every kind of screen, and paper: narrow, very wide, forced colours, no motion, printed. Each leaves a picture
// in target/screens/ to be looked at.

import type { Page } from "@playwright/test";
import { printedIn } from "./documents.ts";
import { element, expect, open, openSample, openText, readSample, reportOf, reportOfSpeakers, show, test } from "./support.ts";

const views = ["recommendations", "attendance", "speakers", "documents", "checks"];

const picture = (page: Page, name: string) =>
  page.screenshot({ path: new URL(`../../target/screens/${name}.png`, import.meta.url).pathname, animations: "disabled" });

/** What reaches beyond the window, or beyond a parent that does not scroll. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const widths = [320, 360, 859, 2560];

for (const language of ["en", "ar", "zh", "ru"]) {
  test(`nothing reaches out of a window of any width, and every tab is in it, in ${language}`, async ({ page }) => {
    await open(page, language);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => overflow(page), `empty, ${width} pixels`).toBe(0);
    }
    await readSample(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const view of width < 860 ? [...views, "source"] : views) {
        await show(page, view);
        await expect.poll(() => overflow(page), `${view}, ${width} pixels`).toBe(0);
        const { x, width: extent } = (await page.locator(`#tab-${view}`).boundingBox())!;
        expect(x, view).toBeGreaterThanOrEqual(0);
        expect(x + extent, view).toBeLessThanOrEqual(width);
      }
      if (language === "en") await picture(page, `${width}`);
    }
  });
}

test("where the reader is in the text is said whole, however narrow the window", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openSample(page);
  await show(page, "checks");
  await element(page).locator(".checks .door").first().click();
  const place = element(page).locator(".place");
  await expect(place).toContainText("attended under “Observer States” (paragraph 54).");
  expect(await place.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});

test("a line of text is no longer than can be read on a very wide screen", async ({ page }) => {
  await page.setViewportSize({ width: 2560, height: 1300 });
  await openSample(page);
  const { width } = (await element(page).locator(".recommendation .text").first().boundingBox())!;
  expect(width).toBeLessThan(800);
});

test("forced colours leave visible what is chosen, marked and counted", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openSample(page);
  await element(page).locator('[data-row="recommendation/2"] .door').first().click();
  const style = (selector: string, property: string): Promise<string> =>
    element(page).locator(selector).first().evaluate((shown, name) => getComputedStyle(shown).getPropertyValue(name), property);
  expect(await style("[role=tab][aria-selected=true]", "border-bottom-color")).not.toBe(await style("[role=tab][aria-selected=false]", "border-bottom-color"));
  expect(await style("[data-emphasis=chosen]", "background-color")).not.toBe(await style(".passages", "background-color"));
  expect(await style(".passages .mark[data-kind=recommendation]:not([data-emphasis])", "text-decoration-line")).toBe("underline");
  expect(await style(".door", "color")).not.toBe(await style(".text", "color"));
  expect(await style('[aria-current="true"]', "outline-style")).toBe("solid");
  await picture(page, "forced-colours");
  await show(page, "speakers");
  // bars keep their patterns, in the colours that are forced
  expect(await style(".bar .piece[data-pattern=state]", "background-color")).toBe(await style(".speakers-item h3", "color"));
  await picture(page, "forced-colours-speakers");
});

test("nothing moves where motion is not wanted", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openSample(page);
  await element(page).locator('[data-row="recommendation/20"] .door').first().click();
  await expect(element(page).locator("[data-emphasis=chosen]").first()).toBeInViewport();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  const scrolling = await element(page).locator(".passages").evaluate((pane) => getComputedStyle(pane).scrollBehavior);
  expect(scrolling).toBe("auto");
});

test("paper has the whole report, and nothing of the page's tools", async ({ page }) => {
  await openSample(page);
  const { recommendations, documents } = await reportOf(page);
  const printed = await printedIn(await page.pdf({ format: "A4" }));
  for (const { text } of recommendations) expect(printed).toContain(text.replace(/\s/g, ""));
  for (const { symbol } of documents) expect(printed).toContain(symbol);
  for (const heading of ["Recommendations", "Attendance", "Speakers", "Documents", "Checks", "Whatagrees"]) expect(printed).toContain(heading);
  for (const tool of ["Export", "Copythetable", "Searchintherecommendations", "Nothingisuploaded", "Selectallshown"]) expect(printed).not.toContain(tool);
});

test("on paper no row lies over another, and no table reaches out of the page", async ({ page }) => {
  // A4 between margins of a centimetre
  await page.setViewportSize({ width: 718, height: 1000 });
  const states = ["Bosnia and Herzegovina", "the Democratic Republic of the Congo", "Uzbekistan"];
  for (const [items, matrices] of [[8, 1], [27, 0]] as const) {
    await openText(page, reportOfSpeakers(Array.from({ length: items }, () => [states])), "ru");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    await expect(element(page).locator(".matrix")).toHaveCount(matrices);
    await expect(element(page).locator(".checks .door").filter({ visible: true })).toHaveCount(0);
    // what the matrix has, the lists have
    await expect(element(page).locator(".speakers-item .names li")).toHaveCount(items * states.length);
    const cells = element(page).locator(".matrix :is(th, td)");
    const positions = await cells.evaluateAll((found) => found.map((cell) => getComputedStyle(cell).position));
    expect(new Set(positions)).toEqual(new Set(matrices === 0 ? [] : ["static"]));
    const ends = await element(page).locator("table").evaluateAll((tables) => tables.map((table) => table.getBoundingClientRect().right));
    expect(Math.max(0, ...ends)).toBeLessThanOrEqual(718);
    expect(await overflow(page)).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
  }
});

test("nothing shifts on its own, from the empty page to the result and in it", async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) shifts.push(entry.value.toFixed(4));
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("./");
  await openSample(page);
  for (const view of views) await show(page, view);
  await element(page).locator(".checks .door").first().click();
  await expect(element(page).locator("[data-emphasis=chosen]").first()).toBeInViewport();
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts)).toEqual([]);
});
