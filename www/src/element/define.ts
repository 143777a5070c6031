// Makes <rapporteur-report> known to the document; a second time, or on a server, nothing happens.

import { RapporteurReport } from "./rapporteur-report.js";

export { RapporteurReport };

const registry = globalThis.customElements;
if (registry !== undefined && registry.get("rapporteur-report") === undefined) {
  registry.define("rapporteur-report", RapporteurReport);
}
