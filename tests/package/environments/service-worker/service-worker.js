// snippet: service-worker
import { identify } from "./rapporteur/package/index.js";

self.addEventListener("message", (event) => {
  event.waitUntil(identify(event.data).then((party) => event.source.postMessage(party)));
});
// end
