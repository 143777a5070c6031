// The pictures of the README, made anew by every run; www/pictures/ has the ones that are shown.

import { element, expect, openSample, show, test } from "./support.ts";

const folder = new URL("../../target/pictures/", import.meta.url).pathname;

test("the sample beside its text", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 860 });
  await openSample(page);
  await element(page).locator('[data-row="recommendation/2"] .door').click();
  await expect(element(page).locator("[data-emphasis=chosen]").first()).toBeInViewport();
  await page.screenshot({ path: `${folder}recommendations.png`, animations: "disabled" });
});

test("speakers on a phone, in Arabic and in the dark", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await openSample(page, "ar");
  await show(page, "speakers");
  await element(page).locator("#item-1").evaluate((heading) => heading.scrollIntoView());
  await expect(element(page).locator("#item-1")).toBeInViewport();
  await page.screenshot({ path: `${folder}speakers-phone.png`, animations: "disabled" });
});
