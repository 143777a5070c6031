// Peer reviews: who recommended what, in numbers that agree with the recommendations.

import { done, element, expect, open, paste, read, reportOf, show, test } from "./support.ts";

for (const language of ["en", "fr", "ar"]) {
  test(`shows who recommended what, in ${language}`, async ({ page }) => {
    await open(page, language);
    await paste(page, read(`tests/corpus/review.${language}.txt`));
    await done(page);
    const { recommendations, checks } = await reportOf(page);
    // what a review does without is no alarm
    expect(checks.filter(({ status }) => status === "fail")).toEqual([]);
    await expect(element(page).locator(".partly.alarm")).toHaveCount(0);
    const parties = recommendations.flatMap(({ recommendedBy, items, response }) =>
      [recommendedBy, ...items.map((item) => item.recommendedBy)].flat().map((party) => ({ party, response })),
    );
    expect(parties.length).toBeGreaterThan(0);
    await element(page).locator(".who summary").click();
    const answered = parties.filter(({ response }) => response !== null);
    await expect(element(page).locator("#by-response ~ .scroll tfoot td").last()).toHaveText(String(answered.length));
    await expect(element(page).locator('[data-facet="recommendedBy"]')).toBeVisible();
    await show(page, "speakers");
    await expect(element(page).locator(".speakers-item").first()).toBeVisible();
  });
}
