// What axe-core finds wrong.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

const axe = readFileSync(createRequire(new URL("../../www/", import.meta.url)).resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  id: string;
  nodes: { target: unknown; failureSummary: string }[];
}

/** What axe-core finds wrong on the page, or in a part of it; the element's shadow included. */
export async function findings(page: Page, part = "html"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const violations = await page.evaluate(
    async (looked) => (await (window as unknown as { axe: { run(part: string, options: object): Promise<{ violations: Finding[] }> } }).axe.run(looked, { resultTypes: ["violations"] })).violations,
    part,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`));
}
