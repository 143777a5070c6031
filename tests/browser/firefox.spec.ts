// The main journeys in Firefox, which is driven by the protocol that all browsers share: paste, drop, look,
// filter, select, copy, export, print, embed; wide and narrow, light and dark. Where there is no Firefox they are skipped, and `cargo xtask test` says so.

import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import readWorkbook from "read-excel-file/node";
import type { Report } from "../../www/src/package/types.ts";
import { printedIn } from "./documents.ts";
import { sample } from "./support.ts";
import { tablesOf } from "./tables.ts";

type Shown = HTMLElement & { report: Report };

const { FIREFOX: executablePath, RAPPORTEUR_URL: address = "" } = process.env;

test.describe.configure({ mode: "serial" });
test.skip(executablePath === undefined, "there is no Firefox here");

let browser: Browser;
let page: Page;
/** Where the browser saves files. */
const downloads = fileURLToPath(new URL("../../target/firefox/", import.meta.url));
/** What the browser complained of, violations of the content security policy among it. */
const faults: string[] = [];
/** What it may complain of from here on. */
let foreseen: string | undefined;

/** Firefox with these settings beside those of every test. */
const launch = (settings: Record<string, unknown> = {}): Promise<Browser> =>
  puppeteer.launch({
    browser: "firefox",
    executablePath: executablePath!,
    headless: true,
    extraPrefsFirefox: {
      ...settings,
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
      "browser.download.useDownloadDir": true,
      "intl.accept_languages": "en",
      // a test copies without a click before it
      "dom.events.testing.asyncClipboard": true,
    },
  });

/** Asks the page again and again. Puppeteer's own waiting makes functions in the page, which the policy may refuse. */
const until = (holds: () => boolean): Promise<void> => expect.poll(() => page.evaluate(holds), { timeout: 30_000 }).toBe(true);

/** A page of it that is watched. */
async function pageOf(opened: Browser, width: number): Promise<Page> {
  const page = await opened.newPage();
  // with the size Puppeteer asks to turn the screen, which older ones do not know
  await page.setViewport({ width, height: 800 }).catch((error: unknown) => {
    if (!String(error).includes("setScreenOrientationOverride")) throw error;
  });
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    const ours = request.method() === "GET" && (url.startsWith(address) || /^(blob|data):/.test(url));
    if (!ours) faults.push(`${request.method()} ${url}`);
  });
  await page.evaluateOnNewDocument(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  return page;
}

test.beforeAll(async () => {
  rmSync(downloads, { recursive: true, force: true });
  mkdirSync(downloads, { recursive: true });
  browser = await launch();
  page = await pageOf(browser, 1280);
});

test.afterAll(async () => {
  await browser?.close();
});

test.beforeEach(async () => {
  await page.goto(address);
});

/** What Firefox says where a page is left while its service worker still fetches for it. */
const LEFT_BEHIND = "A ServiceWorker intercepted the request";

test.afterEach(() => {
  const expected = [LEFT_BEHIND, ...(foreseen === undefined ? [] : [foreseen])];
  const unforeseen = faults.splice(0).filter((fault) => !expected.some((words) => fault.includes(words)));
  expect(unforeseen, "what the browser complained of").toEqual([]);
});

/** Something inside the element. */
const within = (selector: string): string => `rapporteur-report >>> ${selector}`;

/** How many of these are in the element, and what they say. */
const texts = (selector: string): Promise<string[]> =>
  page.$$eval(within(selector), (found) => found.map((element) => (element as HTMLElement).innerText.trim()));

/** Waits for the results. */
const done = async (): Promise<void> => void (await page.waitForSelector(within("[role=tabpanel]"), { visible: true }));

async function click(selector: string): Promise<void> {
  const found = await page.waitForSelector(selector, { visible: true });
  await found!.click();
}

/** Pastes with the keyboard what lies on the clipboard. */
async function paste(text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.focus("textarea");
  await page.keyboard.down("Control");
  await page.keyboard.press("KeyV");
  await page.keyboard.up("Control");
}

const drop = (text: string): Promise<void> =>
  page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], "report.txt", { type: "text/plain" }));
    document.querySelector("main")!.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, text);

test("a paste is read, its figures stand, and an entry leads to its passage", async () => {
  await paste(sample());
  await done();
  expect(await texts(".recommendation")).toHaveLength(55);
  expect((await texts(".figures li")).slice(0, 2).map((figure) => figure.replace(/\s+/g, " "))).toEqual(["55 recommendations", "65 States parties"]);
  // by keyboard: rows take their true height when they come into sight, which moves what a pointer aims at
  await page.focus(within('[data-row="recommendation/20"] .door'));
  await page.keyboard.press("Enter");
  await page.waitForSelector(within("[data-emphasis=chosen]"), { visible: true });
  const span = await page.$eval("rapporteur-report", (element) => (element as Shown).report.recommendations[20]!.span);
  const passage = await page.$$eval(within("[data-emphasis=chosen]"), (pieces) => pieces.map(({ textContent }) => textContent).join(""));
  expect(passage).toBe(sample().slice(span.start, span.end));
});

test("a dropped file is read, filtered and selected", async () => {
  await drop(sample());
  await done();
  await click(within("[data-facet=agendaItem] summary"));
  await click(within("[data-facet=agendaItem] input"));
  const [status] = await texts("[role=status]");
  expect(status).toMatch(/^\d+ of 55$/);
  expect(await texts(".recommendation")).toHaveLength(Number.parseInt(status!));
  await click(within(".line input"));
  expect(await texts(".line .action")).toContain(`Copy ${Number.parseInt(status!)} as a numbered list`);
});

test("files are saved, and hold what was read", async () => {
  await paste(sample());
  await done();
  const saved = async (ending: string): Promise<Buffer> => {
    const finished = (): string | undefined => readdirSync(downloads).find((name) => name.endsWith(ending));
    await expect.poll(() => finished() !== undefined && readFileSync(join(downloads, finished()!)).length > 0).toBe(true);
    return readFileSync(join(downloads, finished()!));
  };
  await click(within(".menu summary"));
  await click(within("[data-format=json]"));
  const report = await page.$eval("rapporteur-report", (element) => (element as Shown).report);
  expect(JSON.parse((await saved(".json")).toString())).toMatchObject(report as unknown as Record<string, unknown>);
  await click(within(".menu summary"));
  await click(within("[data-format=xlsx]"));
  const sheets = await readWorkbook(await saved(".xlsx"), { trim: false });
  const cells = (rows: unknown[][]): string[][] => rows.map((row) => row.map((cell) => String(cell ?? "")));
  // cells that are empty at the end of a row may be written or not
  const filled = (rows: string[][]): string[] => rows.map((row) => row.join("\t").trimEnd());
  const told = Object.values(tablesOf(report, "en"));
  expect(sheets.slice(0, told.length).map(({ data }) => filled(cells(data)))).toEqual(told.map(filled));
  await click(within("[data-take=csv]"));
  expect((await saved(".csv")).toString()).toContain(report.recommendations[0]!.text);
});

test("a table is copied as text and as rich text", async () => {
  await paste(sample());
  await done();
  await click(within("#tab-documents"));
  await click(within("[data-take=copy]"));
  await until(() => document.querySelector("rapporteur-report")?.shadowRoot?.querySelector(".told")?.textContent === "Copied.");
  const [plain, rich] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(["text/plain", "text/html"].map(async (type) => (await item!.getType(type)).text()));
  });
  const { documents } = await page.$eval("rapporteur-report", (element) => (element as Shown).report);
  expect(plain!.trimEnd().split("\n").slice(1).map((line) => line.split("\t")[0])).toEqual(documents.map(({ symbol }) => symbol));
  expect(rich!.match(/<tr>/g)).toHaveLength(documents.length + 1);
});

test("paper has every part, and nothing of the page's tools", async () => {
  await paste(sample());
  await done();
  const printed = await printedIn(await page.pdf({ format: "A4" }));
  for (const heading of ["Recommendations", "Attendance", "Speakers", "Whospokewhere", "Documents", "Checks", "Whatagrees"]) expect(printed).toContain(heading);
  for (const tool of ["Export", "Copythetable", "Searchintherecommendations", "Nothingisuploaded"]) expect(printed).not.toContain(tool);
});

test("Arabic is laid out from right to left", async () => {
  await page.select("select[name=language]", "ar");
  await paste(sample());
  await done();
  const left = (selector: string): Promise<number> => page.$eval(within(selector), (element) => element.getBoundingClientRect().left);
  expect(await left(".results")).toBeGreaterThan(await left(".source"));
});

test("narrow and in the dark, in Arabic, Chinese and English, nothing reaches out of the window", async () => {
  const dark = await launch({ "layout.css.prefers-color-scheme.content-override": 0 });
  try {
    page = await pageOf(dark, 320);
    for (const language of ["ar", "zh", "en"]) {
      await page.goto(address);
      await page.select("select[name=language]", language);
      await drop(sample());
      await done();
      expect(await page.$eval("html", ({ dir }) => dir)).toBe(language === "ar" ? "rtl" : "ltr");
      for (const view of ["recommendations", "attendance", "speakers", "documents", "checks", "source"]) {
        await click(within(`#tab-${view}`));
        await page.waitForSelector(within(`#tab-${view}[aria-selected=true]`));
        const beyond = await page.$eval("html", ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
        expect(beyond, `${language}, ${view}`).toBe(0);
      }
      await page.screenshot({ path: fileURLToPath(new URL(`../../target/firefox/dark-${language}.png`, import.meta.url)) });
    }
    const [paper, ink] = await page.$eval("body", (body) => [getComputedStyle(body).backgroundColor, getComputedStyle(body).color]);
    const lightness = (colour: string): number => colour.match(/\d+/g)!.slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
    expect(lightness(paper!)).toBeLessThan(lightness(ink!));
  } finally {
    await dark.close();
    page = await pageOf(browser, 1280);
  }
});

test("every example shows it", async () => {
  await page.goto(`${address}examples.html`);
  await until(() => document.querySelector("#own output")?.textContent === "55 recommendations");
  await until(() => Number(document.querySelector("iframe")?.height) > 1000);
});

test("a script tag with nothing else shows it", async () => {
  // it has no policy of trusted types, so that the element does without a worker, and the browser says so
  foreseen = "trusted-types";
  await page.goto(`${address}plain.html`);
  await until(() => document.querySelector("rapporteur-report")?.shadowRoot?.querySelector(".recommendation") != null);
});
