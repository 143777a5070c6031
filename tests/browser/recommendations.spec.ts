// Finding and taking recommendations.

import { element, expect, openSample, passage, reportOf, sample, show, test } from "./support.ts";

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

test("searches without regard to width, case and accents", async ({ page }) => {
  await openSample(page);
  const { recommendations } = await reportOf(page);
  const expected = recommendations.filter((recommendation) => JSON.stringify(recommendation).includes("人口贩运"));
  expect(expected.length).toBeGreaterThan(0);
  await page.getByRole("searchbox").fill("人口贩运");
  const found = await element(page).locator(".recommendation").count();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(55);
  // a full-width number finds the same as an ordinary one
  await page.getByRole("searchbox").fill("50");
  const plain = await element(page).locator(".recommendation").count();
  await page.getByRole("searchbox").fill("５０");
  await expect(element(page).locator(".recommendation")).toHaveCount(plain);
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

test("every figure unfolds to its entries, and each leads to its passage", async ({ page }) => {
  await openSample(page);
  const { attendance, speakers } = await reportOf(page);
  const figures = page.getByRole("list", { name: "At a glance" }).getByRole("button");
  for (const figure of await figures.all()) {
    await figure.click();
    await expect(element(page).locator("h2:focus, h3:focus")).toBeVisible();
  }
  await show(page, "attendance");
  const ofAfrica = attendance.groups.flatMap(({ participants }) => participants).filter(({ regionalGroup }) => regionalGroup === "africa");
  await page.getByRole("button", { name: `African States: ${ofAfrica.length}` }).click();
  const states = page.getByRole("table", { name: "States by regional group" }).getByRole("listitem").getByRole("button");
  await expect(states).toHaveText(ofAfrica.map(({ displayName }) => displayName));
  await states.last().click();
  expect(await passage(page)).toBe(sample().slice(ofAfrica.at(-1)!.span.start, ofAfrica.at(-1)!.span.end));
  await show(page, "speakers");
  const item = speakers[1]!;
  await page.getByRole("button", { name: `Total, Item 2: ${item.delegations} statements` }).click();
  await expect(element(page).locator(".place")).toHaveText(/^speaker: /);
  const spoken = item.statements.map(({ speaker: { span } }) => sample().slice(span.start, span.end));
  expect(spoken).toContain(await passage(page));
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
