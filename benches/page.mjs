// What the benchmark does in a page: `?do=` names one of these; what comes of it is in `globalThis.outcome`.

const textOf = async (index) => (await fetch(`../target/bench/${index}.txt`)).text();
const module = "../dist/npm/generated/rapporteur.wasm";
// WebAssembly's magic number and version, and nothing else
const nothing = "data:application/wasm;base64,AGFzbQEAAAA=";
/** So many keys are typed into a text of so many characters, with such a pause, in milliseconds, before each; before the
 *  first and each tenth one that is long enough for the text to be read. */
const KEYS = 40;
const LONG = 1_000_000;
const PAUSE = 100;
const REST = 1000;
/** Milliseconds of a frame where none is missed. */
const FRAME = 1000 / 60;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The milliseconds that each frame takes until there are enough of them. */
function framesUntil(enough) {
  return new Promise((resolve) => {
    const frames = [];
    let since;
    const frame = (now) => {
      if (since !== undefined) frames.push(now - since);
      since = now;
      if (enough()) resolve(frames);
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

const work = {
  /** Every text, in this thread. */
  async measure(count) {
    const { analyze, init } = await import("../dist/npm/package/slim.js");
    const { measure } = await import("./measure.mjs");
    await init(new URL(module, import.meta.url));
    const rows = [];
    for (let index = 0; index < count; index++) rows.push(measure(analyze, await textOf(index)));
    return rows;
  },

  /** When a page that opens has the first result, in milliseconds. */
  async cold() {
    const [{ analyze, init }, text] = await Promise.all([import("../dist/npm/package/slim.js"), textOf(0)]);
    await init(new URL(module, import.meta.url));
    analyze(text);
    return performance.now();
  },

  /** The same page with a module that does nothing. */
  async empty() {
    const [{ init }] = await Promise.all([import("../dist/npm/package/slim.js"), textOf(0)]);
    // the glue does not start a module without exports, but it has been compiled by then
    await init(nothing).catch(() => undefined);
    return performance.now();
  },

  /** The longest time for which this thread did not answer while a worker read a text. */
  async worker(index) {
    const { analyze } = await import("../dist/npm/package/worker.js");
    const text = await textOf(index);
    await analyze("", { outline: false });
    let longest = 0;
    let since = performance.now();
    const beat = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - since);
      since = now;
    }, 4);
    const start = performance.now();
    await analyze(text, { outline: false });
    const whole = performance.now() - start;
    longest = Math.max(longest, performance.now() - since);
    clearInterval(beat);
    return { longest, whole };
  },

  /** The frames while somebody types in a long text that the element reads; or, with nothing of ours, in the text box alone. */
  async typing(ours) {
    const box = document.body.appendChild(document.createElement("textarea"));
    box.value = (await textOf(1)).slice(0, LONG);
    if (ours) {
      await import("../dist/npm/package/define.js");
      const element = document.body.appendChild(document.createElement("rapporteur-report"));
      box.addEventListener("input", () => (element.text = box.value));
    }
    box.focus();
    box.setSelectionRange(LONG / 2, LONG / 2);
    await pause(REST);
    let going = true;
    const frames = framesUntil(() => !going);
    for (let key = 0; key < KEYS; key++) {
      await pause(key % 10 === 0 ? REST : PAUSE);
      document.execCommand("insertText", false, "x");
    }
    going = false;
    const times = await frames;
    const whole = times.reduce((sum, time) => sum + time, 0);
    return { longest: Math.max(...times), missed: Math.max(0, 1 - (times.length * FRAME) / whole) };
  },
};

const asked = new URLSearchParams(location.search);
try {
  globalThis.outcome = { value: await work[asked.get("do")](Number(asked.get("with"))) };
} catch (error) {
  globalThis.outcome = { error: String(error) };
}
