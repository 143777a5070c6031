// snippet: node
import { analyze, csv, identify } from "rapporteur";

const text = "The representatives of Brazil and Japan made statements.";
const report = await analyze(text);
const table = await csv(text, { table: "speakers" });
const party = await identify("Côte d’Ivoire");
// end
import * as worker from "rapporteur/worker";

const names = (await worker.parties(text)).map(({ code }) => code);
console.log(JSON.stringify({ schema: report.schema, code: party.code, names, tabled: /Brazil[^]*Japan/.test(table) }));
