// snippet: bundler
import { analyze } from "rapporteur";
import { parties } from "rapporteur/worker";
import "rapporteur/element/define";

const text = "The representatives of Brazil and Japan made statements.";
const report = await analyze(text); // on this thread
const names = await parties(text, { signal: AbortSignal.timeout(30_000) }); // in a worker

const element = document.querySelector("rapporteur-report");
element.text = text; // in a worker, and shown
// end

await new Promise((shown) => element.addEventListener("rapporteur-report", shown, { once: true }));
globalThis.outcome = {
  schema: report.schema,
  codes: names.map(({ code }) => code),
  shown: element.report.schema,
  // the module must have been loaded by workers, and once here
  modules: performance.getEntriesByType("resource").filter(({ name }) => name.includes(".wasm")).length,
};
