// From a text to its report, and from each entry to its passage.

import type * as Package from "../../www/src/package/index.ts";
import { done, element, expect, open, openSample, passage, paste, read, reportOf, sample, show, test } from "./support.ts";

test("reads the sample and shows the meeting, its figures and every part", async ({ page }) => {
  await openSample(page);
  await expect(element(page).getByRole("heading", { level: 2 }).first()).toHaveText("贩运人口问题工作组");
  await expect(element(page)).toContainText("Dominika Krois (Poland)");
  await expect(element(page).locator(".facts")).toContainText("维也纳");
  await expect(element(page).locator(".facts")).toContainText(/10\s*–\s*12 October 2011/);
  const figures = page.getByRole("list", { name: "At a glance" });
  for (const figure of ["55 recommendations", "65 States parties", "4 signatories", "10 observer States", "8 documents"]) {
    await expect(figures.getByRole("button", { name: figure })).toBeVisible();
  }
  await expect(element(page).locator(".recommendation")).toHaveCount(55);
  await figures.getByRole("button", { name: "4 signatories" }).click();
  await expect(element(page).getByRole("heading", { name: "Signatories 4" })).toBeFocused();
  await show(page, "speakers");
  await expect(element(page).locator(".speakers-item")).toHaveCount(6);
  await show(page, "documents");
  await expect(element(page).locator(".documents tbody tr")).toHaveCount(8);
  await show(page, "checks");
  await expect(element(page)).toContainText("Paragraphs 1 to 98 are numbered without a gap.");
});

test("a reader who takes hold of the text is not held back to the passage", async ({ page }) => {
  await openSample(page);
  await page.getByRole("button", { name: "Recommendation 8: show the passage" }).click();
  await passage(page);
  const place = await element(page).evaluate(async ({ shadowRoot }) => {
    const pane = shadowRoot!.querySelector(".passages")!;
    const frames = async (count: number): Promise<void> => {
      for (; count > 0; count--) await new Promise(requestAnimationFrame);
    };
    shadowRoot!.querySelector<HTMLElement>("[data-act=next]")!.click();
    await frames(2);
    pane.dispatchEvent(new WheelEvent("wheel"));
    pane.scrollTop = 0;
    await frames(30);
    return pane.scrollTop;
  });
  expect(place).toBe(0);
});

test("shows the passage of every kind of entry, exactly as pasted", async ({ page }) => {
  await openSample(page);
  const text = sample();
  const report = await reportOf(page);
  const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  await page.getByRole("button", { name: "Recommendation 8: show the passage" }).click();
  expect(await passage(page)).toBe(slice(report.recommendations[2]!.span));
  await show(page, "attendance");
  const [parties] = report.attendance.groups;
  const last = parties!.participants.at(-1)!;
  await element(page).locator(`[data-row="participant/0/${parties!.participants.length - 1}"] button`).first().click();
  expect(await passage(page)).toBe(slice(last.span));
  await show(page, "speakers");
  await element(page).locator('[data-row="statement/5/0"] button').click();
  expect(await passage(page)).toBe(slice(report.speakers[5]!.statements[0]!.speaker.span));
  await show(page, "documents");
  await element(page).locator('[data-row="document/7"] button').click();
  expect(await passage(page)).toBe(slice(report.documents[7]!.span));
});

test("the shown text is the pasted text, whatever is in it", async ({ page }) => {
  await open(page);
  const controls = "\u202Ereversed\u202C \u2067isolated\u2069 \uFEFF\u200B \u0000 \u{1F30D} e\u0301";
  const text = `${controls}\r\n${sample().replaceAll("\n", "\r\n")}${"一".repeat(20_000)}`;
  await paste(page, text);
  await done(page);
  const chunks = element(page).locator(".chunk");
  expect((await chunks.allTextContents()).join("")).toBe(text);
  // marks are drawn when they come near, and change nothing
  for (const chunk of await chunks.all()) {
    await chunk.scrollIntoViewIfNeeded();
    await expect(chunk).toBeInViewport();
  }
  await expect(element(page).locator(".chunk .mark").first()).toBeAttached();
  expect((await chunks.allTextContents()).join("")).toBe(text);
});

test("leads from marked text to its entry, and from entry to entry", async ({ page }) => {
  await openSample(page);
  await show(page, "attendance");
  await element(page).locator('[data-row="participant/0/2"] button').first().click();
  await show(page, "recommendations");
  await element(page).locator('.passages [data-open="participant/0/3"]').first().click();
  await expect(page.getByRole("tab", { name: "Attendance" })).toHaveAttribute("aria-selected", "true");
  await expect(element(page).locator('[data-row="participant/0/3"] button')).toBeFocused();
  await page.getByRole("button", { name: "Next entry" }).click();
  await expect(element(page).locator(".place")).toHaveText(/^participant: /);
  await page.getByRole("button", { name: "Show it in the results" }).click();
  await expect(element(page).locator('[data-row="participant/0/4"] button')).toBeFocused();
});

test("reads a paste at once, and keeps the text for changing", async ({ page }) => {
  const text = read("tests/corpus/variety/women.en.txt");
  await open(page);
  await paste(page, text);
  await done(page);
  expect((await reportOf(page)).language).toBe("en");
  await page.getByRole("button", { name: "Change the text" }).click();
  await expect(page.locator("textarea")).toHaveValue(text);
});

test("reads what is typed or pasted in pieces when asked to", async ({ page }) => {
  await open(page);
  await page.locator("textarea").fill(read("tests/corpus/variety/fish.es.txt"));
  await page.getByRole("button", { name: "Read the report" }).click();
  await done(page);
  expect((await reportOf(page)).language).toBe("es");
});

test("reads a file that is dropped or chosen, in UTF-8 and UTF-16", async ({ page }) => {
  const text = read("tests/corpus/variety/narc.ru.txt");
  await open(page);
  const little = Buffer.from(`\uFEFF${text}`, "utf16le");
  for (const buffer of [Buffer.from(text), little, Buffer.from(little).swap16()]) {
    await page.locator("input[type=file]").setInputFiles({ name: "доклад.txt", mimeType: "text/plain", buffer });
    await done(page);
    expect((await reportOf(page)).language).toBe("ru");
    await page.getByRole("button", { name: "New text" }).click();
  }
  const drop = await page.evaluateHandle((content) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([content], "доклад.txt", { type: "text/plain" }));
    return dropped;
  }, text);
  await page.dispatchEvent("main", "dragover", { dataTransfer: drop });
  await expect(page.getByText("Drop the file to read it")).toBeVisible();
  await page.dispatchEvent("main", "drop", { dataTransfer: drop });
  await done(page);
  await expect(page.locator(".bar")).toContainText("доклад.txt");
});

test("text that looks like markup stays text", async ({ page }) => {
  const hostile = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>\n`;
  await open(page);
  await paste(page, hostile + sample());
  await done(page);
  await expect(element(page).locator(".chunk").first()).toContainText(hostile.trim());
  await expect(element(page).locator("img, script")).toHaveCount(0);
  await expect(page).toHaveTitle(/ – Rapporteur$/);
});

test("a long report, which comes from its worker in pieces, is the one that is read in one", async ({ page }) => {
  const { analyze } = (await import(new URL("../../dist/npm/package/index.js", import.meta.url).href)) as typeof Package;
  const numbers = Array.from({ length: 3000 }, (_, index) => index + 1);
  const recommended = numbers.map((number) => `${number}. States parties should consider measure ${number}.`);
  const spoke = numbers.slice(0, 500).map((number) => `${3000 + number}. Statements were made by the representatives of Chile and Peru.`);
  const text = `Recommendations\n\n${recommended.join("\n\n")}\n\nAgenda item 2\n\n${spoke.join("\n\n")}\n\n${sample()}`;
  await open(page);
  await paste(page, text);
  await done(page);
  const report = await reportOf(page);
  expect(report.recommendations.length).toBeGreaterThan(3000 - 1);
  expect(Math.max(...report.speakers.map(({ statements }) => statements.length))).toBeGreaterThan(1000 - 1);
  expect(report).toEqual(await analyze(text, { displayLanguage: "en" }));
});
