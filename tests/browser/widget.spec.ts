// The element on other pages: attributes, events, frames, several at once.

import type { Page } from "@playwright/test";
import type { Report } from "../../www/src/package/types.ts";
import { numberedDocx, upload } from "./documents.ts";
import { expect, passage, read, sample, test } from "./support.ts";

/** A page of the site with nothing on it but the element's script. */
async function bare(page: Page): Promise<void> {
  await page.goto("./embed.html");
  await page.evaluate(() => document.body.replaceChildren());
}

/** Adds an element with these attributes, and waits for its report or error. */
const add = (page: Page, attributes: Record<string, string>) =>
  page.evaluate(async (given) => {
    const element = document.createElement("rapporteur-report");
    for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
    const event = new Promise<CustomEvent>((resolve) => {
      for (const name of ["rapporteur-report", "rapporteur-error"]) {
        element.addEventListener(name, (told) => resolve(told as CustomEvent), { once: true });
      }
    });
    document.body.append(element);
    const { type, detail } = await event;
    return { type, recommendations: detail.report?.recommendations.length, message: detail.error?.message };
  }, attributes);

test("reads what its src points at, and tells the report", async ({ page }) => {
  await bare(page);
  expect(await add(page, { src: "./sample.zh.txt" })).toMatchObject({ type: "rapporteur-report", recommendations: 55 });
});

test("reads the text of its attribute, in the language that is said, and compact shows no agenda", async ({ page }) => {
  await bare(page);
  const text = read("tests/corpus/wg4-2011.en.txt");
  expect(await add(page, { text, "display-language": "en" })).toMatchObject({ type: "rapporteur-report" });
  const shown = page.locator("rapporteur-report");
  const language = () => shown.evaluate((element) => (element as HTMLElement & { report: Report }).report.language);
  expect(await language()).toBe("en");
  await expect(shown.locator(".agenda-fold")).toHaveCount(1);
  await shown.evaluate((element) => element.toggleAttribute("compact"));
  await expect(shown.locator(".agenda-fold")).toHaveCount(0);
  await expect(shown.locator(".recommendation").first()).toBeVisible();
  await shown.evaluate((element) => element.setAttribute("language", "fr"));
  await expect.poll(language).toBe("fr");
});

test("reads another src, and what it reads last is what it shows", async ({ page }) => {
  await page.route("**/other.txt", (route) => route.fulfill({ body: read("tests/corpus/variety/women.en.txt"), contentType: "text/plain" }));
  await bare(page);
  await add(page, { src: "./sample.zh.txt" });
  const shown = page.locator("rapporteur-report");
  const language = () => shown.evaluate((element) => (element as HTMLElement & { report: Report | null }).report?.language);
  await shown.evaluate((element) => element.setAttribute("src", "./other.txt"));
  await expect.poll(language).toBe("en");
  // the first is still on its way when the second is asked for
  await shown.evaluate((element) => {
    element.setAttribute("src", "./other.txt");
    element.setAttribute("src", "./sample.zh.txt");
  });
  await expect.poll(language).toBe("zh");
  await expect(shown.locator(".recommendation")).toHaveCount(55);
});

test("shows one part alone, in the language asked for", async ({ page }) => {
  await bare(page);
  const headings: Record<string, string> = { recommendations: "Recommandations", attendance: "Participants", speakers: "Orateurs", checks: "Vérifications" };
  for (const [view, heading] of Object.entries(headings)) {
    await add(page, { src: "./sample.zh.txt", view, "display-language": "fr" });
    const element = page.locator("rapporteur-report").last();
    await expect(element.getByRole("heading", { level: 2 })).toHaveText([heading]);
    await expect(element.getByRole("tab")).toHaveCount(0);
  }
});

for (const width of [1280, 360]) {
  test(`an entry of a part alone leads to its passage, in a window of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("./embed.html?view=recommendations&src=./sample.zh.txt&display-language=en");
    await expect(page.locator(".recommendation")).toHaveCount(55);
    await expect(page.locator(".passages")).toHaveCount(0);
    const entry = page.locator('[data-row="recommendation/20"]');
    await entry.locator(".door").first().click();
    const span = await page.locator("rapporteur-report").evaluate((element) => (element as HTMLElement & { report: Report }).report.recommendations[20]!.span);
    expect(await passage(page)).toBe(sample().slice(span.start, span.end));
    await page.getByRole("button", { name: "Show it in the results" }).click();
    await expect(entry.locator(".door").first()).toBeFocused();
  });
}

for (const width of [1280, 600]) {
  test(`in a frame ${width} pixels wide and as high as what it shows, the passage comes into sight`, async ({ page }) => {
    await page.goto("./embed.html");
    await page.evaluate((wide) => {
      const frame = Object.assign(document.createElement("iframe"), { width: String(wide), src: "./embed.html?view=recommendations&src=./sample.zh.txt" });
      addEventListener("message", ({ data }) => {
        if (data.type === "rapporteur-height") frame.height = String(data.height);
      });
      document.body.replaceChildren(frame);
    }, width);
    const frame = page.frameLocator("iframe");
    await frame.locator('[data-row="recommendation/54"] .door').first().click();
    // boxes in a frame are told as they lie on the page around it
    const top = async (): Promise<number> => (await frame.locator("[data-emphasis=chosen]").first().boundingBox())!.y;
    await expect.poll(top).toBeGreaterThan(0);
    await expect.poll(top).toBeLessThan(800);
  });
}

test("what leads to another part is not offered where one part stands alone", async ({ page }) => {
  await page.goto("./embed.html?view=meeting&src=./sample.zh.txt&display-language=en");
  await expect(page.getByRole("list", { name: "At a glance" })).toContainText("55 recommendations");
  await expect(page.getByRole("list", { name: "At a glance" }).getByRole("button")).toHaveCount(0);
  await page.getByRole("button", { name: "Dominika Krois" }).click();
  expect(await passage(page)).toContain("Dominika Krois");
  await page.getByRole("button", { name: "Next entry" }).click();
  await page.locator('.passages [data-kind="recommendation"]').first().click();
  await expect(page.locator(".place")).toContainText("recommendation");
  await expect(page.getByRole("button", { name: "Show it in the results" })).toHaveCount(0);
});

test.describe("an address that gives nothing", () => {
  test.use({ complaints: ["404"] });

  test("is an error that is told and shown", async ({ page }) => {
    await bare(page);
    expect(await add(page, { src: "./nothing.txt" })).toMatchObject({ type: "rapporteur-error", message: "./nothing.txt: 404 Not Found" });
    await expect(page.getByRole("heading", { name: "The report could not be read" })).toBeVisible();
  });
});

test("tells the passage that the reader chose", async ({ page }) => {
  await bare(page);
  await add(page, { src: "./sample.zh.txt", view: "documents" });
  const chosen = page.evaluate(
    () => new Promise((resolve) => addEventListener("rapporteur-select", (event) => resolve((event as CustomEvent).detail), { once: true })),
  );
  await page.locator('[data-row="document/0"] button').click();
  const { kind, label, span } = (await chosen) as { kind: string; label: string; span: { start: number; end: number } };
  expect(kind).toBe("document");
  expect(sample().slice(span.start, span.end)).toContain(label);
});

test("may be defined twice, moved, and used several times", async ({ page }) => {
  await bare(page);
  await add(page, { src: "./sample.zh.txt", view: "checks" });
  await add(page, { src: "./sample.zh.txt", view: "documents" });
  await page.evaluate(async () => {
    await import(new URL("./rapporteur-report.js?again", document.baseURI).href);
    const frame = document.createElement("section");
    document.body.append(frame);
    frame.append(document.querySelector("rapporteur-report")!);
  });
  await expect(page.locator("section rapporteur-report").getByRole("heading", { name: "Checks" })).toBeVisible();
  await expect(page.locator("rapporteur-report")).toHaveCount(2);
});

test("takes a file that is chosen or dropped on it, says what is wrong with one, and keeps what was there", async ({ page }) => {
  await bare(page);
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement("rapporteur-report"), { files: true, displayLanguage: "en" }));
  });
  const shown = page.locator("rapporteur-report");
  const chooser = shown.getByLabel("Choose a file");
  await chooser.setInputFiles(upload("report.docx", numberedDocx(read("tests/corpus/wg4-2011.en.txt"))));
  await expect(shown.locator(".recommendation")).toHaveCount(55);
  await expect(shown.locator(".chooser")).toContainText("report.docx");
  await chooser.setInputFiles(upload("picture.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47)));
  await expect(shown.locator(".told")).toContainText("picture.png could not be read: this kind of file is not read here");
  await expect(shown.locator(".recommendation")).toHaveCount(55);
  await shown.evaluate((element, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "women.txt"));
    for (const kind of ["dragover", "drop"]) element.dispatchEvent(new DragEvent(kind, { dataTransfer, cancelable: true }));
  }, read("tests/corpus/variety/women.en.txt"));
  await expect(shown.locator(".chooser")).toContainText("women.txt");
  await expect.poll(() => shown.evaluate((element) => (element as HTMLElement & { report: Report | null }).report?.meeting.body)).toContain("Status of Women");
  await expect(shown.getByLabel("Encoding")).toHaveValue("utf-8");
});

test("without a text shows what the page put in its place", async ({ page }) => {
  await bare(page);
  await page.evaluate(() => {
    const element = document.createElement("rapporteur-report");
    element.append(Object.assign(document.createElement("p"), { slot: "empty", textContent: "No text yet." }));
    document.body.append(element);
  });
  await expect(page.getByText("No text yet.")).toBeVisible();
});

test("shows a title and actions of the page's own", async ({ page }) => {
  await bare(page);
  await add(page, { src: "./sample.zh.txt", "display-language": "en" });
  const shown = page.locator("rapporteur-report");
  await expect(shown.locator("h2[part=title]")).toBeVisible();
  await shown.evaluate((element) => {
    const heading = Object.assign(document.createElement("h1"), { slot: "title", textContent: "Our report" });
    const action = Object.assign(document.createElement("button"), { slot: "actions", textContent: "Order a print" });
    element.append(heading, action);
  });
  await expect(page.getByRole("heading", { level: 1, name: "Our report" })).toBeVisible();
  await expect(shown.locator("h2[part=title]")).toBeHidden();
  const [action, exports] = await Promise.all([page.getByRole("button", { name: "Order a print" }).boundingBox(), shown.locator(".menu").boundingBox()]);
  expect(Math.abs(action!.y - exports!.y)).toBeLessThan(10);
});

for (const workers of [true, false]) {
  test(`a text that is typed is read after a pause, and no stale result is shown, ${workers ? "with" : "without"} a worker`, async ({ page }) => {
    if (!workers) await page.addInitScript(() => Object.assign(globalThis, { Worker: undefined }));
    await bare(page);
    const seen = await page.evaluate(async (text) => {
      const element = document.createElement("rapporteur-report") as HTMLElement & { text: string; updateComplete: Promise<unknown>; report: Report | null };
      const stale: string[] = [];
      const reports: string[] = [];
      const symbolOf = (given: string): string => given.match(/TYPED\/\d+/)![0];
      element.addEventListener("rapporteur-report", (event) => reports.push((event as CustomEvent<{ report: Report }>).detail.report.meeting.symbols[0]!));
      document.body.append(element);
      await element.updateComplete;
      new MutationObserver(() => {
        const shown = element.shadowRoot!.querySelector(".facts bdi")?.textContent;
        if (shown !== undefined && shown !== symbolOf(element.text)) stale.push(`${shown} for ${symbolOf(element.text)}`);
      }).observe(element.shadowRoot!, { childList: true, subtree: true, characterData: true });
      const last = 12;
      const read = new Promise<void>((resolve) => {
        element.addEventListener("rapporteur-report", () => {
          if (reports.at(-1) === `TYPED/${last}`) resolve();
        });
      });
      // what is being read when the next text comes is long, so that its result would come behind
      for (let version = 1; version <= last; version++) {
        element.text = `TYPED/${version}\n\n${text.repeat(version % 2 === 0 ? 1 : 40)}`;
        await element.updateComplete;
        await new Promise((goOn) => setTimeout(goOn, 20));
      }
      await read;
      await element.updateComplete;
      return { stale, reports, shown: element.report!.meeting.symbols[0] };
    }, sample());
    expect(seen.stale).toEqual([]);
    expect(seen.shown).toBe("TYPED/12");
    // how many pauses there are depends on the machine: without a worker, reading is one
    expect(seen.reports.length).toBeLessThan(12);
  });
}

test("every live example shows what its code says", async ({ page }) => {
  await page.goto("./examples.html");
  await expect(page.locator("#part [data-figure=recommendations]")).toHaveText(/55\s+recommendations/);
  await expect(page.locator("#part").locator("..").locator("pre code")).toContainText('view="meeting"');
  await expect(page.locator("#arabic").getByRole("heading", { name: /الدول الأطراف/ })).toBeVisible();
  await expect(page.locator("#own output")).toHaveText("55 recommendations");
  const colour = await page.locator("#coloured").getByRole("heading").evaluate((heading) => getComputedStyle(heading).fontStyle);
  expect(colour).toBe("italic");
  const slotted = page.locator("#slotted");
  await expect(slotted.getByRole("heading", { name: "Trafficking in persons, fourth session" })).toBeVisible();
  await expect(slotted.getByRole("link", { name: "Text of the report" })).toBeVisible();
  await expect(slotted.locator("h2")).toBeHidden();
  const frame = page.locator("iframe");
  await expect(page.frameLocator("iframe").getByRole("heading", { name: "Orateurs" })).toBeVisible();
  await expect.poll(async () => Number(await frame.getAttribute("height"))).toBeGreaterThan(1000);
});

test("the frame takes a text from its parent", async ({ page }) => {
  await page.goto("./embed.html?view=recommendations");
  await page.evaluate((text) => postMessage({ type: "rapporteur-text", text }, "*"), sample());
  await expect(page.locator(".recommendation")).toHaveCount(55);
});

test.describe("a page without the policy that lets workers start", () => {
  // the plain page has no trusted types policy: the element then reads without a worker
  test.use({ complaints: ["TrustedScriptURL", "require-trusted-types-for"] });

  test("works with a script tag and nothing else", async ({ page }) => {
    await page.goto("./plain.html");
    await expect(page.locator(".recommendation")).toHaveCount(55);
  });
});
