// What every test has: a page that fails it on any complaint of the browser, on any violation of the
// content security policy, and on any request to another place.

import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test as base } from "@playwright/test";
import type { Report } from "../../www/src/package/types.ts";

const at = (path: string): URL => new URL(path, import.meta.url);

/** A file of the project, as text. */
export const read = (path: string): string => readFileSync(at(`../../${path}`), "utf8");

/** The languages of the interface. */
export const languages = ["ar", "zh", "en", "fr", "ru", "es"] as const;

export const sample = (): string => read("tests/corpus/wg4-2011.zh.txt");

export const test = base.extend<{ watched: void; complaints: string[] }>({
  // what the browser may complain of in a test that provokes it, such as a file that is not there
  complaints: [[], { option: true }],
  watched: [
    async ({ page, complaints, baseURL }, use) => {
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
      });
      page.on("request", (request) => {
        const address = request.url();
        if (address.startsWith("blob:") || address.startsWith("data:")) return;
        const ours = request.method() === "GET" && address.startsWith(baseURL!) && request.postData() === null;
        if (!ours) faults.push(`request: ${request.method()} ${address}`);
      });
      await page.addInitScript(() => {
        addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
          console.error(`policy: ${violatedDirective} ${blockedURI}`),
        );
      });
      await use();
      const foreseen = [...complaints, "Service Worker registration blocked"];
      const unforeseen = faults.filter((fault) => !foreseen.some((complaint) => fault.includes(complaint)));
      expect(unforeseen, "what the browser complained of").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The element on the page. */
export const element = (page: Page): Locator => page.locator("rapporteur-report");

/** Opens the page, in a language of the interface. */
export async function open(page: Page, language = "en"): Promise<void> {
  await page.goto("./");
  const languages = page.locator("select[name=language]");
  if ((await languages.inputValue()) !== language) await languages.selectOption(language);
}

/** The results are there. */
export async function done(page: Page): Promise<void> {
  await expect(page.getByRole("tabpanel")).toBeVisible({ timeout: 30_000 });
}

/** Opens the page and reads the sample. */
export async function openSample(page: Page, language = "en"): Promise<void> {
  await open(page, language);
  await readSample(page);
}

/** Reads the sample on the page that is open. */
export async function readSample(page: Page): Promise<void> {
  await page.locator(".buttons button[type=button]").click();
  await done(page);
}

/** Pastes a text as the clipboard gives it: plain, and rich where it came from a program that has both. */
export async function paste(page: Page, text: string, markup = ""): Promise<void> {
  const box = page.locator("textarea");
  await box.focus();
  await box.evaluate((target, [plain, rich]) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", plain!);
    if (rich !== "") clipboardData.setData("text/html", rich!);
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, [text, markup]);
}

/** A report in which these spoke, agenda item after agenda item; several times where they stand in several lists. */
export function reportOfSpeakers(items: readonly (readonly string[][])[]): string {
  let paragraph = 1;
  const spoke = (names: string[]): string =>
    `${++paragraph}. Statements were made by the representatives of ${names.slice(0, -1).join(", ")} and ${names.at(-1)}.`;
  const sections = items.map((lists, index) => [`Agenda item ${index + 2}`, ...lists.map(spoke)].join("\n\n"));
  return ["Report of the Working Group on its fourth session", "1. The Working Group met.", ...sections].join("\n\n");
}

/** Reads a text, in a language of the interface. */
export async function openText(page: Page, text: string, language = "en"): Promise<void> {
  await open(page, language);
  await page.locator("textarea").fill(text);
  await page.locator("button[type=submit]").click();
  await done(page);
}

/** Shows a part of the results. */
export async function show(page: Page, view: string): Promise<void> {
  await page.locator(`#tab-${view}`).click();
}

/** What the element read. */
export function reportOf(page: Page): Promise<Report> {
  return element(page).evaluate((shown) => (shown as HTMLElement & { report: Report }).report);
}

/** The passage that is highlighted, as it stands in the text. */
export async function passage(page: Page): Promise<string> {
  const pieces = page.locator("[data-emphasis=chosen]");
  await expect(pieces.first()).toBeInViewport();
  return (await pieces.allTextContents()).join("");
}

const READER = "**/worker-thread-*.js";

const stalled = `addEventListener("message", ({ data }) => {
  postMessage({ is: "stage", stage: "reading" });
  if (data.options.displayLanguage === undefined) postMessage({ is: "value", value: null });
  if (data.text === "fail") postMessage({ is: "error", kind: "Error", message: "gone", code: "internal" });
});`;

/** Puts in the reader's place one that does not come to an end, or fails where the text is "fail"; what the page warms up
 *  with is shown in no language, and answered. What is given back lets the reader in again. Service workers have to be blocked. */
export async function stall(page: Page): Promise<() => Promise<void>> {
  await page.route(READER, (route) => route.fulfill({ body: stalled, contentType: "text/javascript" }));
  return () => page.unroute(READER);
}
