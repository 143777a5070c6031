// For everybody: what axe finds, keyboards, narrow screens, right to left.

import { findings } from "./axe.ts";
import { done, element, expect, languages, open, openSample, show, test } from "./support.ts";

const views = ["recommendations", "attendance", "speakers", "documents", "checks"];

for (const language of languages) {
  test(`axe finds nothing, empty or done, in ${language}`, async ({ page }) => {
    await open(page, language);
    expect(await findings(page)).toEqual([]);
    await openSample(page, language);
    for (const view of views) {
      await show(page, view);
      expect(await findings(page), view).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await findings(page), "dark").toEqual([]);
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing with an entry chosen, filters open, nothing found, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openSample(page);
    await element(page).locator('[data-row="recommendation/0"] .door').click();
    await page.locator("[data-facet=topic] summary").click();
    expect(await findings(page)).toEqual([]);
    await show(page, "attendance");
    await page.getByRole("button", { name: "Asia-Pacific States: 22" }).click();
    await page.getByRole("button", { name: "Table as CSV" }).click();
    await expect(element(page).getByText(/^Saved as /)).toBeVisible();
    expect(await findings(page), "a group unfolded, something told").toEqual([]);
    await page.getByRole("button", { name: "Keep in this browser" }).click();
    await page.getByRole("button", { name: "New text" }).click();
    await expect(page.getByRole("region", { name: "Kept in this browser" })).toBeVisible();
    expect(await findings(page), "something kept").toEqual([]);
    await page.locator("textarea").fill("Lunch is at one.");
    await page.getByRole("button", { name: "Read the report" }).click();
    await done(page);
    expect(await findings(page)).toEqual([]);
  });
}

test.describe("a browser that prefers the French of Switzerland", () => {
  test.use({ locale: "fr-CH" });

  test("is spoken to in French", async ({ page }) => {
    await page.goto("./");
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await expect(page.getByRole("button", { name: "Lire le rapport" })).toBeVisible();
    await page.goto("./embed.html?src=./sample.zh.txt&view=speakers");
    await expect(page.getByRole("heading", { name: "Orateurs" })).toBeVisible();
  });
});

test("axe finds nothing on narrow screens", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openSample(page);
  await element(page).locator('[data-row="recommendation/0"] .door').click();
  expect(await findings(page)).toEqual([]);
});

test("axe finds nothing on the examples", async ({ page }) => {
  await page.goto("./examples.html");
  await expect(page.locator("#own output")).toHaveText("55 recommendations");
  await expect(page.frameLocator("iframe").getByRole("heading", { name: "Orateurs" })).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test("everything goes by keyboard", async ({ page }) => {
  await page.goto("./");
  await page.locator("textarea").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Try the sample report" })).toBeFocused();
  await page.keyboard.press("Enter");
  await done(page);
  await page.getByRole("tab", { name: "Recommendations" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Attendance" })).toBeFocused();
  await expect(page.getByRole("heading", { name: "States by regional group" })).toBeVisible();
  await page.keyboard.press("Home");
  await expect(page.getByRole("tab", { name: "Recommendations" })).toHaveAttribute("aria-selected", "true");
  await page.locator("[data-facet=strength] summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  expect(await element(page).locator(".recommendation").count()).toBeLessThan(55);
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-facet=strength]")).not.toHaveAttribute("open");
  await expect(page.locator("[data-facet=strength] summary")).toBeFocused();
});

test("on a narrow screen the text is a tap away, and the way back leads to the entry", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openSample(page);
  const row = element(page).locator('[data-row="recommendation/20"]');
  await row.locator(".door").first().click();
  await expect(element(page).locator(".passages")).toBeFocused();
  await expect(element(page).locator("[data-emphasis=chosen]").first()).toBeInViewport();
  await page.getByRole("button", { name: "Back to the results" }).click();
  await expect(row).toBeInViewport();
  await expect(row.locator(".door").first()).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test("Arabic is laid out from right to left, and a Chinese report in it from left to right", async ({ page }) => {
  await openSample(page, "ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  const results = (await element(page).locator(".results").boundingBox())!;
  const source = (await element(page).locator(".source").boundingBox())!;
  expect(results.x).toBeGreaterThan(source.x);
  await expect(element(page).locator(".passages")).toHaveAttribute("dir", "ltr");
  await page.getByRole("tab").first().focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("tab").nth(1)).toBeFocused();
});

test("another language keeps the reader's place", async ({ page }) => {
  await openSample(page);
  await page.getByRole("searchbox").fill("50");
  await element(page).getByRole("checkbox", { name: "Select 50", exact: true }).check();
  await show(page, "speakers");
  await element(page).locator('[data-row="statement/1/3"] .door').click();
  await page.locator("select[name=language]").selectOption("fr");
  await expect(page.getByRole("tab", { name: "Orateurs" })).toHaveAttribute("aria-selected", "true");
  await expect(element(page).locator('[data-row="statement/1/3"]')).toHaveAttribute("aria-current", "true");
  await show(page, "recommendations");
  await expect(page.getByRole("searchbox")).toHaveValue("50");
  await expect(element(page).getByRole("checkbox", { name: "Sélectionner 50", exact: true })).toBeChecked();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
});
