// snippet: worker-start
const worker = new Worker(new URL("./reader.js", import.meta.url), { type: "module" });
worker.addEventListener("message", ({ data }) => (globalThis.outcome = { code: data.code }));
worker.postMessage("Brazil");
// end
