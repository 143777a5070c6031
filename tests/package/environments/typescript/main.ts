// snippet: typescript
import { analyze, type Recommendation, type Report } from "rapporteur";

export async function requested(text: string, signal: AbortSignal): Promise<Recommendation[]> {
  const report: Report = await analyze(text, { language: "en", signal });
  return report.recommendations.filter(({ strength }) => strength === "requested");
}
// end
import { codeOf } from "./errors.js";
import * as slim from "rapporteur/slim";
import * as worker from "rapporteur/worker";
import { RapporteurReport } from "rapporteur/element";
import "rapporteur/element/define";
import wasm from "rapporteur/wasm";

export const stages: worker.Stage[] = [];
export const parties = worker.parties("Brazil", { onProgress: (stage) => stages.push(stage) });
export const element: RapporteurReport | null = document.querySelector("rapporteur-report");
element?.addEventListener("rapporteur-report", ({ detail }) => detail.report.meeting.symbols.length);
export const ready: Promise<void> = slim.init(wasm).catch((error: unknown) => console.error(codeOf(error)));
// @ts-expect-error: no such language
export const wrong = analyze("", { language: "de" });
