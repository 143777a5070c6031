// snippet: script-functions
import { analyze } from "./rapporteur/package/index.js";

const report = await analyze(await (await fetch("./report.txt")).text());
// end

const element = document.querySelector("rapporteur-report");
await customElements.whenDefined("rapporteur-report");
while (element.report === null) await new Promise((later) => setTimeout(later, 50));

/** Gives an element a file as its reader would, and waits for the report. */
async function codesIn(name, content) {
  const taker = document.createElement("rapporteur-report");
  taker.files = true;
  document.body.append(taker);
  await taker.updateComplete;
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], name));
  taker.dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
  const { detail } = await new Promise((told) => taker.addEventListener("rapporteur-report", told));
  return detail.report.speakers.flatMap(({ statements }) => statements.map(({ speaker }) => speaker.code)).join(" ");
}

const sentence = "The representatives of Brazil and Japan made statements.";
const drawn = `BT /F1 12 Tf 50 700 Td (${sentence}) Tj ET`;
const objects = [
  "<< /Type /Catalog /Pages 2 0 R >>",
  "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
  `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
  "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
];
const pdf = `%PDF-1.4\n${objects.map((object, place) => `${place + 1} 0 obj\n${object}\nendobj\n`).join("")}trailer\n<< /Root 1 0 R >>\n%%EOF`;
const files = [await codesIn("report.txt", sentence), await codesIn("report.html", `<p>${sentence}`), await codesIn("report.pdf", pdf)];

globalThis.outcome = { schema: report.schema, shown: element.report.schema, files };
