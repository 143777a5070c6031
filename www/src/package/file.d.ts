/**
 * The WebAssembly module as a file. What importing it gives depends on who resolves the import: an
 * address (bundlers told to treat it as a file), bytes, or a compiled module (workerd).
 */
declare const wasm: any;
export default wasm;
