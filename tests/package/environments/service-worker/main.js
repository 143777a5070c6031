// snippet: service-worker-start
const registration = await navigator.serviceWorker.register("./service-worker.js", { type: "module" });
await navigator.serviceWorker.ready;
// end
const answer = await new Promise((resolve) => {
  navigator.serviceWorker.addEventListener("message", ({ data }) => resolve(data));
  registration.active.postMessage("Brazil");
});
await registration.unregister();
globalThis.outcome = { code: answer.code };
