// Packs the package, installs it into fresh projects, runs it there, and prints what came of it.

import { execFileSync } from "node:child_process";
import { browsers, closeBrowsers } from "./browser.mjs";
import { environments } from "./environments.mjs";
import { makeProject, pack, toolPath } from "./project.mjs";

const packed = pack();
const rows = [];

function lint(name, tool, ...words) {
  try {
    execFileSync(toolPath(tool), words, { encoding: "utf8", stdio: "pipe" });
    rows.push({ name, result: "passed" });
  } catch (error) {
    rows.push({ name, result: "FAILED", why: `${error.stdout}${error.stderr}` });
  }
}

async function run({ name, folder, needs, run, browser }) {
  const able = browser && browsers.length === 0 ? "no browser is installed" : (needs?.() ?? true);
  if (able !== true) return rows.push({ name, result: `skipped: ${able}` });
  const project = makeProject(folder, packed.tarball);
  try {
    const { bytes, browsers: able = browsers } = (await run(project)) ?? {};
    rows.push({ name, result: browser ? `passed (${able.join(", ")})` : "passed", bytes });
  } catch (error) {
    rows.push({ name, result: "FAILED", why: `${error.message}\n${error.stdout ?? ""}${error.stderr ?? ""}` });
  } finally {
    project.remove();
  }
}

lint("publint", "publint", "--strict", packed.tarball);
lint("are the types wrong?", "attw", packed.tarball, "--profile", "esm-only", "--exclude-entrypoints", "./wasm");
for (const environment of environments) await run(environment);
await closeBrowsers();
packed.remove();

const number = (bytes) => (bytes === undefined ? "" : bytes.toLocaleString("en"));
console.log(`\n${"environment".padEnd(34)}${"bytes".padStart(11)}  result`);
for (const { name, bytes, result } of rows) console.log(`${name.padEnd(34)}${number(bytes).padStart(11)}  ${result}`);
console.log(`\nthe packed package has ${number(packed.size)} bytes`);
const failed = rows.filter(({ result }) => result === "FAILED");
for (const { name, why } of failed) console.error(`\n== ${name}\n${why}`);
console.log(`\nenvironments: ${rows.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
