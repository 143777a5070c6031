// The pictures of the README and the icons for home screens, made anew by every run into target/pictures/;
// www/pictures/ and www/public/ have the ones that are shown.

import { element, expect, openSample, read, show, test } from "./support.ts";

const folder = new URL("../../target/pictures/", import.meta.url).pathname;

test("the sample beside its text", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 960 });
  await openSample(page);
  await element(page).locator('[data-row="recommendation/2"] .door').click();
  await page.evaluate(() => scrollTo(0, 0));
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

for (const size of [192, 512]) {
  test(`the icon in ${size} pixels`, async ({ page }) => {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(read("www/public/icon.svg"));
    await page.locator("svg").evaluate((icon) => Object.assign((icon as unknown as HTMLElement).style, { position: "fixed", inset: "0" }));
    await page.screenshot({ path: `${folder}icon-${size}.png`, omitBackground: true });
  });
}
