// Text that wants to be more than text, and a network that listens.

import { done, element, expect, open, paste, reportOf, sample, show, test } from "./support.ts";

test("controls that reverse the letters are shown, and reorder neither the text around them nor the interface", async ({ page }) => {
  const hostile = sample()
    .replace(/^(6\. )/m, "$1\u202E应当鼓励缔约国\u202E")
    .replace("阿尔及利亚", "\u202E阿尔及利亚国\u2067");
  await open(page);
  await paste(page, hostile);
  await done(page);
  await page.getByRole("button", { name: "Recommendation 6: show the passage" }).click();
  const passages = element(page).locator(".passages");
  const override = passages.locator(".override").first();
  await expect(override).toBeInViewport();
  expect(await override.evaluate((control) => getComputedStyle(control, "::before").content)).toBe('"⇄"');
  // what follows the control still stands to its right, in the order in which it is read
  const [number, control, after] = await passages.evaluate((pane) => {
    const found = pane.querySelector(".override")!;
    const left = (range: Range): number => range.getBoundingClientRect().left;
    const letter = (node: Node, at: number): Range => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range;
    };
    const texts = document.createTreeWalker(found.parentElement!, NodeFilter.SHOW_TEXT);
    const around: Text[] = [];
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) if (node.textContent !== "") around.push(node as Text);
    const place = around.findIndex((text) => found.contains(text));
    return [left(letter(around[place - 1]!, 0)), found.getBoundingClientRect().left, left(letter(around[place + 1]!, 3))];
  });
  expect(number).toBeLessThan(control!);
  expect(control).toBeLessThan(after!);
  // sentences of the interface hold no control of the text's
  await show(page, "checks");
  const sentences = await element(page).locator(".checks").allInnerTexts();
  expect(sentences.join("")).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  expect((await passages.locator(".chunk").allTextContents()).join("")).toBe(hostile);
});

test.describe("a reader of rich text that cannot be had", () => {
  test.use({ complaints: ["Failed to load resource"] });

  test("leaves the plain text of the paste", async ({ page }) => {
    await page.route("**/readers/**", (route) => route.abort());
    await open(page);
    await page.locator("textarea").evaluate((target, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      clipboardData.setData("text/html", `<ol><li>${text}</li></ol>`);
      target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, sample());
    await done(page);
    expect((await reportOf(page)).recommendations).toHaveLength(55);
  });
});

test("the strict policy is sent and written into every page, and what is loaded are files of the build", async ({ page, baseURL }) => {
  const demanded = ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "require-trusted-types-for 'script'", "connect-src 'self'"];
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  for (const name of ["index.html", "embed.html", "examples.html"]) {
    const response = (await page.goto(`./${name}`))!;
    const written = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
    for (const policy of [response.headers()["content-security-policy"], written]) {
      for (const directive of demanded) expect(policy).toContain(directive);
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
    }
  }
  await page.goto("./");
  await page.waitForLoadState("networkidle");
  const before = loaded.length;
  await page.locator("select[name=language]").selectOption("en");
  await paste(page, sample());
  await done(page);
  for (const view of ["attendance", "speakers", "documents", "checks", "recommendations"]) await show(page, view);
  await page.getByRole("searchbox").fill("缔约国");
  // reading, looking and searching ask for nothing; no address carries anything
  expect(loaded.slice(before)).toEqual([]);
  for (const address of loaded) {
    if (address.startsWith("blob:")) continue;
    expect(new URL(address).pathname).toMatch(/^\/([\w.-]+\.(html|js|svg|png|txt|webmanifest))?$|^\/(assets|readers)\/[\w.-]+$/);
    if (!address.includes("embed.html")) expect(new URL(address).search).toBe("");
  }
  expect(loaded.every((address) => address.startsWith(baseURL!))).toBe(true);
});
