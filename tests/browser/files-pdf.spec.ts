// PDFs: lines, paragraphs and columns rebuilt from where their text stands.

import type { Page } from "@playwright/test";
import { listedHtml, printed, upload } from "./documents.ts";
import { done, element, expect, open, read, reportOf, test } from "./support.ts";

async function choose(page: Page, content: Uint8Array): Promise<void> {
  await open(page);
  await page.locator("input[type=file]").setInputFiles(upload("report.pdf", content));
}

const words = (text: string): string => text.replace(/\s+/g, " ").trim();

const textOf = async (page: Page): Promise<string> =>
  words(await element(page).evaluate((shown) => (shown as HTMLElement & { text: string }).text));

for (const language of ["zh"]) {
  test(`finds in a PDF what is in its text, in ${language}`, async ({ page, browser }) => {
    const text = read(`tests/corpus/wg4-2011.${language}.txt`);
    await choose(page, await printed(browser, listedHtml(text, language)));
    await done(page);
    const { recommendations, attendance, speakers } = await reportOf(page);
    await page.goto("./");
    await page.locator("input[type=file]").setInputFiles(upload("report.txt", text));
    await done(page);
    const expected = await reportOf(page);
    expect(recommendations.map(({ number }) => number)).toEqual(expected.recommendations.map(({ number }) => number));
    const participants = (groups: typeof attendance.groups): string[][] =>
      groups.map((group) => group.participants.map(({ name }) => name));
    expect(participants(attendance.groups)).toEqual(participants(expected.attendance.groups));
    const spoke = (items: typeof speakers): string[][] =>
      items.map((item) => item.statements.map(({ speaker }) => JSON.stringify(speaker.name)));
    expect(spoke(speakers)).toEqual(spoke(expected.speakers));
  });
}

const sentences = (word: string, count: number): string =>
  Array.from({ length: count }, (_, place) => `${word} number ${place + 1} was heard with interest.`).join(" ");

test("two columns are read one after the other", async ({ page, browser }) => {
  const [first, second, third] = [sentences("Statement", 60), sentences("Reply", 60), sentences("Comment", 60)];
  const markup = `<h1>Report on a meeting of the Working Group on a matter of great weight</h1><main><p>${first}</p><p>${second}</p><p>${third}</p></main>`;
  await choose(page, await printed(browser, markup, "main { columns: 2; column-gap: 10mm; text-align: justify }"));
  await done(page);
  const text = await textOf(page);
  expect(text).toContain(words(second));
  for (const sentence of first.match(/[^.]+\./g)!) expect(text).toContain(sentence.trim());
});
