import type { Language } from "../package/types.js";

/** Loads the sample and the reader with the page, so that nothing is loaded later. Gives the sample. */
export async function warmUp(sampleAddress: string, language: Language): Promise<string> {
  const sample = load(sampleAddress);
  // a failure here is told where a text is read
  void practise(sample, language).catch(() => undefined);
  return sample;
}

/** Has the reader read while nobody waits: a language's tables are built for the first text in it, and browsers compile
 *  what they run for the first time. Of what comes out, nothing is shown. */
async function practise(sample: Promise<string>, language: Language): Promise<void> {
  const { analyze } = await import("../package/worker.js");
  await analyze("", { language });
  await analyze(await sample);
}

async function load(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
