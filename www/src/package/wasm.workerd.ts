// Where the module is, for workerd and platforms built on it: imported, already compiled.

// @ts-expect-error: what the import of a .wasm file gives is the platform's affair
import module from "../generated/rapporteur.wasm";

export const source = (): WebAssembly.Module => module as WebAssembly.Module;
