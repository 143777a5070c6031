// Makes <rapporteur-report> known to the document; a second time, or on a server, nothing happens.

import { RapporteurReport, type RapporteurEvents } from "./element.js";

export * from "./element.js";

const registry = globalThis.customElements;
if (registry !== undefined && registry.get("rapporteur-report") === undefined) {
  registry.define("rapporteur-report", RapporteurReport);
}

declare global {
  interface HTMLElementTagNameMap {
    "rapporteur-report": RapporteurReport;
  }
  interface HTMLElementEventMap extends RapporteurEvents {}
}
