// Files in every form that is read, and those that cannot be.

import type { Page } from "@playwright/test";
import type { Report } from "../../www/src/package/types.ts";
import { listedHtml, numberedDocx, printed, upload, type Upload } from "./documents.ts";
import { done, element, expect, open, read, reportOf, test } from "./support.ts";

/** Gives the page a file. */
async function choose(page: Page, file: Upload): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(file);
}

async function reportOfFile(page: Page, file: Upload): Promise<Report> {
  await open(page);
  await choose(page, file);
  await done(page);
  return reportOf(page);
}

/** What is found, wherever it stood. */
const found = (report: Report): unknown =>
  JSON.parse(JSON.stringify(report, (key, value: unknown) => (/spans?$/i.test(key) ? undefined : value)));

const english = read("tests/corpus/wg4-2011.en.txt");

test("a report is the same as text, page, Word file and PDF", async ({ page, browser }) => {
  const expected = found(await reportOfFile(page, upload("report.txt", english)));
  const files = [
    upload("report.md", english),
    upload("report.html", listedHtml(english)),
    upload("report.docx", numberedDocx(english)),
    upload("report.pdf", await printed(browser, listedHtml(english))),
  ];
  for (const file of files) {
    await test.step(file.name, async () => {
      expect(found(await reportOfFile(page, file))).toEqual(expected);
      await expect(page.locator(".bar")).toContainText(file.name);
    });
  }
});
