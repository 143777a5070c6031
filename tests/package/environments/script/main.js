// snippet: script-functions
import { analyze } from "./rapporteur/package/index.js";

const report = await analyze(await (await fetch("./report.txt")).text());
// end

const element = document.querySelector("rapporteur-report");
await customElements.whenDefined("rapporteur-report");
while (element.report === null) await new Promise((later) => setTimeout(later, 50));
globalThis.outcome = { schema: report.schema, shown: element.report.schema };
