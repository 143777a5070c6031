// Finding and taking recommendations.

import { en } from "../../www/src/translations/en.ts";
import type { Recommendation } from "../../www/src/package/types.ts";
import { done, element, expect, open, openSample, openText, passage, paste, read, reportOf, reportOfSpeakers, sample, show, test } from "./support.ts";

test("filters by facets with counts, and combines them with search", async ({ page }) => {
  await openSample(page);
  const { recommendations } = await reportOf(page);
  const expected = recommendations.filter(({ agendaItems }) => agendaItems.includes("4"));
  await page.locator("[data-facet=agendaItem] summary").click();
  const item = page.locator("[data-facet=agendaItem]").getByText("Item 4").locator("..");
  await expect(item.locator(".number")).toHaveText(String(expected.length));
  await item.getByRole("checkbox").check();
  await expect(element(page).locator(".recommendation")).toHaveCount(expected.length);
  await expect(element(page).getByRole("status").first()).toHaveText(`${expected.length} of 55`);
  // the counts of the other facets follow
  await page.locator("[data-facet=status] summary").click();
  const counts = await page.locator("[data-facet=status] .number").allTextContents();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(expected.length);
  await page.getByRole("searchbox").fill("no such words");
  await expect(element(page)).toContainText("No recommendation matches.");
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(element(page).locator(".recommendation")).toHaveCount(55);
});

/** The keys of a recommendation for each facet, told from the JSON. */
const facets: Record<string, (recommendation: Recommendation) => readonly string[]> = {
  topic: ({ headings }) => headings.slice(-1),
  addressee: ({ addressees }) => addressees.map((addressee) => en.addressees[addressee]),
  status: ({ status }) => [en.statuses[status]],
  strength: ({ strength }) => [en.strengths[strength]],
};

for (const [facet, valuesOf] of Object.entries(facets)) {
  test(`a filter by ${facet} leaves those that have one of the values chosen`, async ({ page }) => {
    await openSample(page);
    const { recommendations } = await reportOf(page);
    await page.locator(`[data-facet=${facet}] summary`).click();
    const options = page.locator(`[data-facet=${facet}] .option`);
    const chosen = new Set<string>();
    // not all: that would filter nothing
    for (const option of (await options.all()).slice(0, -1).slice(0, 2)) {
      chosen.add(await option.locator("span").first().innerText());
      await option.getByRole("checkbox").check();
      const expected = [...recommendations.keys()].filter((index) => valuesOf(recommendations[index]!).some((value) => chosen.has(value)));
      expect(expected.length).toBeGreaterThan(0);
      expect(expected.length).toBeLessThan(recommendations.length);
      const shown = element(page).locator(".recommendation");
      await expect(shown).toHaveCount(expected.length);
      expect(await shown.evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.row))).toEqual(expected.map((index) => `recommendation/${index}`));
    }
  });
}

test("searches without regard to width, case, accents, vowel signs, hamza and the dots of ё", async ({ page }) => {
  // a report in English, with words that translators leave as they are
  const words = [
    "the délégués of Côte d’Ivoire",
    "the ＡＢＣ １２ guidelines",
    "the مُؤتَمَر الأَطراف",
    "the учёт of мероприятий",
    "the 貿易 and ｶﾞﾗｽ",
    "the follow‑up of the pro\u00ADgramme",
  ];
  const paragraphs = words.map((word, index) => `${index + 1}. The Working Group recommended that States parties should consider ${word}.`);
  await open(page);
  await page.locator("textarea").fill(`Recommendations\n\n${paragraphs.join("\n\n")}\n`);
  await page.getByRole("button", { name: "Read the report" }).click();
  await done(page);
  await expect(element(page).locator(".recommendation")).toHaveCount(words.length);
  const finds: [typed: string, number: string][] = [
    ["DELEGUES", "1"],
    ["cote d'ivoire", "1"],
    ["abc", "2"],
    ["ａｂｃ 12", "2"],
    ["مؤتمر", "3"],
    ["موتمر الاطراف", "3"],
    ["مـؤتمر", "3"],
    ["учет", "4"],
    ["УЧЁТ", "4"],
    ["ガラス", "5"],
    ["follow-up", "6"],
    ["programme", "6"],
  ];
  for (const [typed, number] of finds) {
    await page.getByRole("searchbox").fill(typed);
    await expect(element(page).locator(".recommendation .number > button"), typed).toHaveText([number]);
  }
});

test("copies a selection as a numbered list, as text and as rich text", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSample(page);
  const { recommendations } = await reportOf(page);
  await element(page).getByRole("checkbox", { name: "Select 6", exact: true }).check();
  await element(page).getByRole("checkbox", { name: "Select 50", exact: true }).check();
  await page.getByRole("button", { name: "Copy 2 as a numbered list" }).click();
  await expect(element(page).getByRole("status").last()).toHaveText("Copied.");
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (type: string) => (await item!.getType(type)).text();
    return { plain: await text("text/plain"), rich: await text("text/html") };
  });
  const fifty = recommendations.find(({ number }) => number === "50")!;
  const lines = copied.plain.trimEnd().split("\n");
  expect(lines).toHaveLength(2 + fifty.items.length);
  expect(lines[0]).toBe(`6. ${recommendations[0]!.text}`);
  expect(lines[2]).toBe(`\t${fifty.items[0]!.label} ${fifty.items[0]!.text}`);
  expect(copied.rich.match(/<p[\s>]/g)).toHaveLength(lines.length);
});

test("the matrix counts statements, sorts, and leads to each passage in turn", async ({ page }) => {
  await openSample(page);
  await show(page, "speakers");
  const { speakers } = await reportOf(page);
  const table = page.getByRole("table", { name: "Who spoke where" });
  const totals = await table.locator("tfoot td").allTextContents();
  expect(totals.slice(0, -1).map(Number)).toEqual(speakers.map(({ delegations }) => delegations));
  const names = () => table.locator("tbody th").allTextContents();
  const byName = await names();
  expect(byName).toEqual([...byName].sort(new Intl.Collator("en").compare));
  await table.getByRole("button", { name: "Total", exact: true }).click();
  const counts = (await table.locator("tbody td:last-child").allTextContents()).map(Number);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  await expect(table.getByRole("columnheader", { name: "Total" })).toHaveAttribute("aria-sort", "descending");
  await table.getByRole("button", { name: "Thailand, Item 5: 1 statement" }).click();
  await expect(element(page).locator(".place")).toHaveText("speaker: Thailand");
});

test("a head of the matrix chosen again sorts the other way round", async ({ page }) => {
  await openSample(page);
  await show(page, "speakers");
  const table = page.getByRole("table", { name: "Who spoke where" });
  const names = () => table.locator("tbody th").allTextContents();
  for (const [head, directions] of [["Total", ["descending", "ascending"]], ["Delegation", ["ascending", "descending"]]] as const) {
    const orders = [];
    for (const direction of directions) {
      await table.getByRole("button", { name: head, exact: true }).click();
      await expect(table.getByRole("columnheader", { name: head })).toHaveAttribute("aria-sort", direction);
      orders.push(await names());
    }
    expect(orders[1]).toEqual(orders[0]!.toReversed());
  }
});

const seven = ["Algeria", "Brazil", "China", "Denmark", "Egypt", "France", "Ghana"];
const fourteen = [...seven, "Hungary", "India", "Japan", "Kenya", "Lebanon", "Mexico", "Norway"];

for (const [told, named, items] of [
  ["are named with all who spoke as often as the last of them", seven, [[seven], [seven], [["Algeria", "Brazil"]]]],
  ["are named without those who are too many", ["Algeria", "Brazil"], [[fourteen], [fourteen], [["Algeria", "Brazil"]]]],
] as const) {
  test(`the most active ${told}, in whatever language`, async ({ page }) => {
    const text = reportOfSpeakers(items.map((lists) => lists.map((names) => [...names])));
    for (const language of ["en", "ar"] as const) {
      await openText(page, text, language);
      await show(page, "speakers");
      const spoke = (await reportOf(page)).speakers.flatMap(({ statements }) => statements.map(({ speaker }) => speaker));
      const expected = new Set(spoke.filter(({ name }) => (named as readonly string[]).includes(name)).map(({ displayName }) => displayName));
      expect(expected.size).toBe(named.length);
      const shown = await element(page).locator(".most-active li").allTextContents();
      expect(new Set(shown.map((words) => words.replace(/[\d\u0660-\u0669\s]+$/, "").trim()))).toEqual(expected);
    }
  });
}

test("who spoke twice under an item is one delegation, and two statements", async ({ page }) => {
  await openText(page, reportOfSpeakers([[["Algeria", "Brazil", "China"], ["Algeria", "Denmark"]], [["Algeria", "Brazil"]]]));
  await show(page, "speakers");
  const items = element(page).locator(".speakers-item");
  await expect(items.first().locator(".tally b")).toHaveText("4 delegations");
  await expect(items.first().locator("h4")).toHaveText("States 5 statements");
  await expect(items.first().locator(".names li")).toHaveCount(5);
  await expect(items.last().locator("h4")).toHaveText("States 2");
});

test("every figure at a glance leads to what it counts", async ({ page }) => {
  await openSample(page);
  const figures = page.getByRole("list", { name: "At a glance" }).getByRole("button");
  expect(await figures.count()).toBeGreaterThan(10);
  for (const figure of await figures.all()) {
    const [number] = (await figure.innerText()).split(/\s/);
    await figure.click();
    const heading = element(page).locator("h2:focus, h3:focus");
    await expect(heading).toBeInViewport();
    // the entries stand under the heading, or under several of the same words where a category has several lists
    const entries = await heading.evaluate((shown) => {
      const wordsOf = (heading: Element): string => heading.textContent!.replace(/[\d\s]+$/, "").trim();
      const headings = [...shown.closest(".part")!.querySelectorAll("h2, h3")].filter((other) => wordsOf(other) === wordsOf(shown));
      const parts = headings.map((other) => other.closest("details[open], section")!);
      return parts.flatMap((part) => [...part.querySelectorAll(".recommendation, .names:not(.most-active) > li, .matrix tbody tr, .documents tbody tr, .checks > li")]).length;
    });
    expect(entries, await figure.innerText()).toBe(Number(number));
  }
});

for (const [what, file] of [["the sample", "wg4-2011.zh.txt"], ["a review", "review.en.txt"]] as const) {
  test(`every figure of ${what} unfolds to as many entries, and every entry leads to its passage`, async ({ page }) => {
    const text = read(`tests/corpus/${file}`);
    await open(page);
    await paste(page, text);
    await done(page);
    for (const view of ["recommendations", "attendance", "speakers", "documents", "checks"]) {
      await show(page, view);
      const faults = await element(page).evaluate(async (shown) => {
        const { shadowRoot, updateComplete, text } = shown as HTMLElement & { shadowRoot: ShadowRoot; updateComplete: Promise<unknown>; text: string };
        const update = async (): Promise<void> => void (await (shown as unknown as { updateComplete: Promise<unknown> }).updateComplete);
        await updateComplete;
        const found: string[] = [];
        const all = <Kind extends HTMLElement>(selector: string, root: ParentNode = shadowRoot): Kind[] => [...root.querySelectorAll<Kind>(selector)];
        all<HTMLDetailsElement>("details").forEach((folded) => (folded.open = true));
        for (const bar of all("[aria-expanded=false]")) {
          bar.click();
          await update();
          const names = bar.closest("tr")!.nextElementSibling!;
          if (all("[data-entry]", names).length !== Number(bar.textContent)) found.push(`${bar.getAttribute("aria-label")}: ${names.textContent}`);
        }
        for (const count of all(":is(h3, h4) > .count")) {
          const heading = count.parentElement!;
          const list = [...(heading.closest("details, section")?.querySelectorAll("ul") ?? [])].find((candidate) => heading.compareDocumentPosition(candidate) & Node.DOCUMENT_POSITION_FOLLOWING);
          const number = parseInt(count.textContent!);
          if (number > 0 && list?.children.length !== number) found.push(`${heading.textContent} ${list?.children.length}`);
        }
        let span = { start: 0, end: 0 };
        shown.addEventListener("rapporteur-select", (event) => (span = (event as CustomEvent<{ span: typeof span }>).detail.span));
        const doors = all(".results [data-entry], header [data-entry]");
        for (const door of doors) {
          door.click();
          await update();
          const passage = all("[data-emphasis=chosen]").map(({ textContent }) => textContent).join("");
          if (passage === "" || passage !== text.slice(span.start, span.end)) found.push(`${door.dataset.entry}: ${passage}`);
        }
        return doors.length === 0 ? ["no doors"] : found;
      });
      if (view !== "documents" || file !== "review.en.txt") expect(faults, view).toEqual([]);
    }
  });
}

test("a figure of the matrix leads to each of its passages in turn", async ({ page }) => {
  await openSample(page);
  await show(page, "speakers");
  const item = (await reportOf(page)).speakers[1]!;
  const spoken = new Set<string>();
  for (let turn = 0; turn < item.delegations; turn++) {
    await page.getByRole("button", { name: `Total, Item 2: ${item.delegations} statements` }).click();
    await expect(element(page).locator(".place")).toHaveText(/^speaker: /);
    spoken.add(await passage(page));
  }
  expect(spoken.size).toBe(item.delegations);
});

test("tells who attended and did not speak", async ({ page }) => {
  await openSample(page);
  await show(page, "attendance");
  const { attendance, speakers } = await reportOf(page);
  const spoke = new Set(speakers.flatMap(({ statements }) => statements.map(({ speaker }) => speaker.code)));
  const listed = attendance.groups.flatMap(({ participants }) => participants).filter(({ kind }) => kind === "state");
  const silent = new Set(listed.map(({ code }) => code).filter((code) => !spoke.has(code)));
  await expect(page.getByRole("heading", { name: /^States that attended and did not speak/ })).toHaveText(new RegExp(`${silent.size}$`));
});

test("tells who spoke and is not listed, States apart from others", async ({ page }) => {
  const attended = "The following States parties to the Convention were represented at the meeting: Algeria, Brazil, China and Egypt.";
  const spoken = reportOfSpeakers([[["Algeria", "Denmark", "France"]], [["Brazil", "the United Nations Development Programme", "France"]]]);
  await openText(page, spoken.replace("The Working Group met.", attended));
  await show(page, "attendance");
  const section = element(page).locator("section:has(> #not-listed)");
  await expect(section.getByRole("heading")).toHaveText(["States that spoke and are not listed 2", "Organizations and others 1"]);
  await expect(section.getByRole("listitem")).toHaveText(["Denmark", "France", "United Nations Development Programme"]);
  await section.getByRole("button", { name: "France" }).click();
  expect(await passage(page)).toBe("France");
});
