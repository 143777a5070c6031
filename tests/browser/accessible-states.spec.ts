// What axe-core finds where there is no result, or not a whole one: in every language, on the page and in the
// element by itself.

import type { Page } from "@playwright/test";
import { findings } from "./axe.ts";
import { expect, languages, open, sample, stall, test } from "./support.ts";

/** Ways to give a text, where, and what is looked at. */
const hosts = {
  page: {
    looked: undefined,
    open,
    async read(page: Page, text: string): Promise<void> {
      const again = page.locator(".bar button").first();
      if (await again.isVisible()) await again.click();
      await page.locator("textarea").fill(text);
      await page.locator("button[type=submit]").click();
    },
  },
  element: {
    // what a page owes, a heading and landmarks, the element's page gives
    looked: "rapporteur-report",
    open: async (page: Page, language: string) => void (await page.goto(`./embed.html?display-language=${language}`)),
    read: (page: Page, text: string): Promise<void> =>
      page.locator("rapporteur-report").evaluate((element, given) => void ((element as HTMLElement & { text: string }).text = given), text),
  },
};

for (const [name, host] of Object.entries(hosts)) {
  for (const language of languages) {
    test(`axe finds nothing in any state of the ${name}, in ${language}`, async ({ page }) => {
      const state = page.locator("rapporteur-report .state");
      const goOn = await stall(page);
      await host.open(page, language);
      await host.read(page, "wait");
      await expect(page.getByRole("progressbar")).toBeVisible();
      expect(await findings(page, host.looked), "working").toEqual([]);
      await page.locator("[data-act=cancel]").click();
      await expect(page.locator("[data-act=again]")).toBeVisible();
      expect(await findings(page, host.looked), "cancelled").toEqual([]);
      await host.read(page, "fail");
      await page.locator(".failed summary").click();
      expect(await findings(page, host.looked), "failed").toEqual([]);
      await goOn();
      await page.reload();
      await host.read(page, "Lunch is at one.");
      await expect(state.getByRole("heading")).toBeVisible();
      expect(await findings(page, host.looked), "nothing found").toEqual([]);
      await host.read(page, sample().slice(0, sample().length / 2));
      await expect(page.locator("rapporteur-report .partly")).toBeVisible();
      expect(await findings(page, host.looked), "partly understood").toEqual([]);
    });
  }
}

test("axe finds nothing where the page refuses or tells something", async ({ page }) => {
  await open(page);
  await page.locator("button[type=submit]").click();
  await expect(page.getByRole("alert")).toHaveText("Paste a text first.");
  expect(await findings(page), "an empty text").toEqual([]);
  await page.locator("input[type=file]").setInputFiles({ name: "picture.png", mimeType: "image/png", buffer: Buffer.from("\x89PNG") });
  await expect(page.getByRole("alert")).toContainText("picture.png could not be read");
  expect(await findings(page), "a file that cannot be read").toEqual([]);
});
