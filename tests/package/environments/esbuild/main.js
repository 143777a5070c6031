// snippet: esbuild
// esbuild main.js --bundle --format=esm --outdir=dist --loader:.wasm=file
import { analyze, init } from "rapporteur/slim";
import wasm from "rapporteur/wasm";

await init(new URL(wasm, import.meta.url));
const report = analyze("The representatives of Brazil and Japan made statements.");
// end
globalThis.outcome = { schema: report.schema };
