// What the benchmark does in a page: `?do=` names one of these; what comes of it is in `globalThis.outcome`.

const textOf = async (index) => (await fetch(`../target/bench/${index}.txt`)).text();
const module = "../dist/npm/generated/rapporteur.wasm";
// WebAssembly's magic number and version, and nothing else
const nothing = "data:application/wasm;base64,AGFzbQEAAAA=";

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
};

const asked = new URLSearchParams(location.search);
try {
  globalThis.outcome = { value: await work[asked.get("do")](Number(asked.get("with"))) };
} catch (error) {
  globalThis.outcome = { error: String(error) };
}
