import type { Language } from "../package/types.js";

/** Browsers make code fast that runs again and again: the texts are read so many times. */
const READINGS = 4;
/** As many small reports are as long as a real one. */
const REPORTS = 30;

/** Loads the sample and the reader with the page, so that nothing is loaded later. Gives the sample. `waits` tells
 *  whether somebody waits for another text by then. */
export async function warmUp(sampleAddress: string, language: Language, waits: () => boolean): Promise<string> {
  const sample = load(sampleAddress);
  // a failure here is told where a text is read
  void practise(sample, language, waits).catch(() => undefined);
  return sample;
}

/** Has the reader read while nobody waits: a language's tables are built for the first text in it, and browsers compile
 *  what they run for the first time. Of what comes out, nothing is shown. */
async function practise(sample: Promise<string>, language: Language, waits: () => boolean): Promise<void> {
  const { analyze } = await import("../package/worker.js");
  await analyze("", { language });
  const { practice } = await import("./practice.js");
  // the reader's language is the likeliest; the sample is a whole report, though in another
  const texts = [...Array<string>(REPORTS).fill(practice[language]), await sample];
  for (let reading = 0; reading < READINGS; reading++) {
    for (const text of texts) {
      await idle();
      // who pastes at once need not wait behind them, nor does a page that nobody looks at need them
      if (waits() || document.hidden) return;
      await analyze(text);
    }
  }
}

/** The next time that the page has nothing else to do. */
function idle(): Promise<void> {
  return new Promise((done) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => done());
    else setTimeout(done, 0);
  });
}

async function load(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
