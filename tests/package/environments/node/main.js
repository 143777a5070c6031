// snippet: node
import { analyze, identify, toCsv } from "rapporteur";

const report = await analyze("The representatives of Brazil and Japan made statements.");
const csv = await toCsv(report, "speakers");
const party = await identify("Côte d’Ivoire");
// end
import * as worker from "rapporteur/worker";

const names = (await worker.parties("The representatives of Brazil and Japan made statements.")).map(({ code }) => code);
console.log(JSON.stringify({ schema: report.schema, code: party.code, names, rows: csv.trim().split("\n").length }));
