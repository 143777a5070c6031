// The same for workerd and platforms built on it, which fetch no files of their own: they import the
// module, already compiled.

// @ts-expect-error: what the import of a .wasm file gives is the platform's affair
import module from "../generated/rapporteur.wasm";
import { initSync } from "./slim.js";

initSync(module as WebAssembly.Module);

export * from "./index.js";
