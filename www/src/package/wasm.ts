// Where the module is, for browsers and bundlers: they know this form of URL.

import type { ModuleSource } from "./slim.js";

export const source = (): ModuleSource => new URL("../generated/rapporteur.wasm", import.meta.url);
