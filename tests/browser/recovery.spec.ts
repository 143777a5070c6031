// What goes wrong outside of the text: a reader that dies, a tab that is closed, a browser that keeps nothing.

import type { Page } from "@playwright/test";
import { done, element, expect, open, openSample, paste, reportOf, sample, test } from "./support.ts";

test.describe("a reader that dies", () => {
  /** Each new worker answers once and dies, until as many have died. */
  async function dying(page: Page, deaths: number): Promise<{ died: number }> {
    const seen = { died: 0 };
    await page.route("**/worker-thread-*.js", async (route) => {
      if (seen.died === deaths) return route.continue();
      seen.died += 1;
      const body = `addEventListener("message", () => { postMessage({ is: "stage", stage: "reading" }); setTimeout(() => { throw new Error("gone"); }); });`;
      await route.fulfill({ body, contentType: "text/javascript" });
    });
    return seen;
  }

  test("is replaced, and the text is read again", async ({ page }) => {
    const seen = await dying(page, 1);
    await openSample(page);
    expect(seen.died).toBe(1);
    expect((await reportOf(page)).recommendations).toHaveLength(55);
  });

  test("twice is an error that keeps the text, and can be tried again", async ({ page }) => {
    // one dies when the page warms up, and one for each attempt
    const seen = await dying(page, 4);
    await open(page);
    await paste(page, sample());
    await expect(page.getByRole("heading", { name: "The report could not be read" })).toBeVisible();
    expect(seen.died).toBe(4);
    await page.getByRole("button", { name: "Change the text" }).click();
    await expect(page.locator("textarea")).toHaveValue(sample());
    await page.getByRole("button", { name: "Try again" }).click();
    await done(page);
  });
});

test("a closed tab loses nothing that was kept, until it is taken away", async ({ page, context, baseURL }) => {
  await openSample(page);
  await page.getByRole("button", { name: "Keep in this browser" }).click();
  await expect(page.locator(".bar")).toContainText("Kept in this browser");
  await page.close();
  const another = await context.newPage();
  await another.goto(baseURL!);
  const kept = another.getByRole("region", { name: "Kept in this browser" });
  await kept.getByRole("button", { name: "贩运人口问题工作组", exact: true }).click();
  await done(another);
  expect(await element(another).evaluate((shown) => (shown as HTMLElement & { text: string }).text)).toBe(sample());
  await another.getByRole("button", { name: "Take away" }).click();
  await another.getByRole("button", { name: "New text" }).click();
  await expect(kept).toHaveCount(0);
});

test("what an older version kept is read, what a newer one kept is left alone and said", async ({ page }) => {
  await openSample(page);
  await page.getByRole("button", { name: "Keep in this browser" }).click();
  await expect(page.locator(".bar")).toContainText("Kept in this browser");
  const records = (change?: string) =>
    page.evaluate(async (text) => {
      const done = <Value>(request: IDBRequest<Value>) => new Promise<Value>((resolve) => (request.onsuccess = () => resolve(request.result)));
      const database = await done(indexedDB.open("rapporteur"));
      const store = database.transaction("texts", "readwrite").objectStore("texts");
      if (text !== undefined) {
        await done(store.clear());
        // as the first version of the page wrote it, and as one to come may
        await done(store.add({ schema: 1, name: "An old report", text, since: "2026-11-25T08:00:00.000Z" }));
        await done(store.add({ schema: 2, title: "A report to come", parts: [text] }));
      }
      const kept = await done(store.getAll());
      database.close();
      return kept as Record<string, unknown>[];
    }, change);
  // the schema of today: a change of what is written needs another number, and this test a way from 1 to it
  expect((await records()).map((record) => Object.keys(record).sort())).toEqual([["id", "name", "schema", "since", "text"]]);
  await records(sample());
  await page.reload();
  await expect(page.getByText("Kept by a newer version of this page, and not shown here: 1.")).toBeVisible();
  await page.getByRole("button", { name: "An old report", exact: true }).click();
  await done(page);
  expect((await reportOf(page)).recommendations).toHaveLength(55);
  expect(await records()).toHaveLength(2);
});

test("a browser without room says so, and the text stays", async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await openSample(page);
  await page.getByRole("button", { name: "Keep in this browser" }).click();
  await expect(page.getByRole("alert")).toHaveText("There is no room left in this browser to keep it. The text is still on this page.");
  await expect(element(page).locator(".recommendation")).toHaveCount(55);
});

test("a browser that keeps nothing says so, and the page works", async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException("refused", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get: refuse });
    indexedDB.open = refuse;
  });
  await page.goto("./");
  await page.locator("select[name=language]").selectOption("en");
  await expect(page.getByRole("alert")).toContainText("This browser does not let the page keep anything.");
  await page.getByRole("button", { name: "Try the sample report" }).click();
  await done(page);
  await page.getByRole("button", { name: "Keep in this browser" }).click();
  await expect(page.getByRole("alert")).toContainText("This browser does not let the page keep anything.");
});
