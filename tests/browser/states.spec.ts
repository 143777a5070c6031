// Every state of the page: what it says, what it offers, and that the text is kept.

import { done, element, expect, open, openSample, openText, paste, reportOf, reportOfSpeakers, sample, show, stall, test } from "./support.ts";

test("empty: says that nothing is uploaded, and asks for a text", async ({ page }) => {
  await open(page);
  await expect(page.getByText("Nothing is uploaded: the text stays in this browser.")).toBeVisible();
  await page.getByRole("button", { name: "Read the report" }).click();
  await expect(page.getByRole("alert")).toHaveText("Paste a text first.");
  await expect(page.locator("textarea")).toBeFocused();
});

test.describe("a reader that takes long", () => {
  test("working: says so, and can be cancelled without losing the text", async ({ page }) => {
    const goOn = await stall(page);
    await open(page);
    await page.locator("input[type=file]").setInputFiles({ name: "long.txt", mimeType: "text/plain", buffer: Buffer.from(sample()) });
    await expect(element(page).getByRole("progressbar")).toBeVisible();
    // it has left already, and nothing moves when the result comes
    await expect(page.locator("footer")).not.toBeInViewport();
    await element(page).getByRole("button", { name: "Cancel" }).click();
    await expect(element(page)).toContainText("Cancelled. The text is still here.");
    await expect(page.locator(".bar")).toContainText("long.txt");
    await goOn();
    await page.getByRole("button", { name: "Try again" }).click();
    await done(page);
    expect((await reportOf(page)).recommendations).toHaveLength(55);
  });
});

test("too long: says the limit, and keeps the text", async ({ page }) => {
  await open(page);
  // 50 MB; longer than what Playwright hands over as a file
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["1. The Conference noted the report.\n".repeat(1_400_000)], "endless.txt", { type: "text/plain" }));
    document.querySelector("main")!.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(element(page)).toContainText("The text is too long: the limit is 33,554,432 characters.");
  await expect(page.locator(".bar")).toContainText("endless.txt");
  await expect(page.locator(".bar")).toContainText("50,400,000 characters");
  expect(await element(page).evaluate((shown) => (shown as HTMLElement & { text: string }).text.length)).toBe(50_400_000);
});

test("nothing found: says so and shows the text", async ({ page }) => {
  await open(page);
  await page.locator("textarea").fill("Dear colleagues,\nlunch is at one.");
  await page.getByRole("button", { name: "Read the report" }).click();
  await done(page);
  await expect(page.getByRole("heading", { name: "This does not look like the report of a meeting" })).toBeVisible();
  await expect(element(page).locator(".passages")).toContainText("lunch is at one.");
});

test("many officers are folded away behind the first", async ({ page }) => {
  const names = ["Ana Alves", "Ben Brown", "Cai Chen", "Dora Diaz", "Ema Egede", "Finn Falk", "Gita Gupta"];
  const elected = `2. The following officers were elected: Chair: Zoe Zuma (Brazil); Vice-Chairs: ${names.map((name) => `${name} (Chile)`).join(", ")}.`;
  await openText(page, reportOfSpeakers([[["Algeria", "Brazil"]]]).replace("2. ", `${elected}\n\n3. `));
  const { officers } = (await reportOf(page)).meeting;
  expect(officers.length).toBeGreaterThan(6);
  const shown = element(page).locator('header [data-entry^="officer/"]');
  await expect(shown.filter({ visible: true })).toHaveCount(6);
  await element(page).getByText(`Show ${officers.length - 6} more`).click();
  await expect(shown.filter({ visible: true })).toHaveCount(officers.length);
});

test("a name that is not known in the reader's language is told to be in the report's", async ({ page }) => {
  await openText(page, reportOfSpeakers([[["Algeria", "the Zanzibar Coffee Society"]]]), "fr");
  await show(page, "speakers");
  const names = element(page).locator(".speakers-item .names");
  await expect(names.getByText("Algérie")).not.toHaveAttribute("lang");
  await expect(names.locator("[lang=en]")).toContainText(["Zanzibar Coffee Society"]);
});

test("partly understood: leads to the checks", async ({ page }) => {
  await open(page);
  const half = sample();
  await paste(page, half.slice(0, half.length / 2));
  await done(page);
  await page.getByRole("button", { name: "See the checks" }).click();
  await expect(page.getByRole("tab", { name: "Checks" })).toHaveAttribute("aria-selected", "true");
});

test.describe("a reader that cannot be loaded", () => {
  test.use({ complaints: ["Failed to load resource"] });

  test("error: says why, keeps the text, and succeeds when tried again", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await open(page);
    await paste(page, sample());
    await expect(page.getByRole("heading", { name: "The report could not be read" })).toBeVisible();
    await expect(element(page)).toContainText("Check the connection");
    await page.unroute("**/*.wasm");
    await page.getByRole("button", { name: "Try again" }).click();
    await done(page);
    expect((await reportOf(page)).recommendations).toHaveLength(55);
  });
});

test("a file that cannot be read leaves what was there", async ({ page }) => {
  await openSample(page);
  await page.getByRole("button", { name: "Change the text" }).click();
  const files = [
    { name: "picture.png", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
    { name: "broken.txt", mimeType: "text/plain", buffer: Buffer.from([0x01, 0xc3, 0x02, 0x28, 0x03, 0xff]) },
  ];
  for (const file of files) {
    await page.locator("input[type=file]").setInputFiles(file);
    await expect(page.getByRole("alert")).toContainText(`${file.name} could not be read`);
    await expect(page.locator("textarea")).toHaveValue(sample());
    await expect(element(page).locator(".recommendation")).toHaveCount(55);
  }
});

test("says progress and result to those who hear the page", async ({ page }) => {
  await openSample(page);
  const said = element(page).getByRole("status").last();
  await expect(said).toHaveText(/^Done: 55 recommendations, \d+ participants listed, \d+ delegations\.$/);
});
