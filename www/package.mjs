// Builds the npm package: entry points, declarations, the module and the completed manifest in
// dist/npm. `cargo xtask build` runs it after the module is there.

import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { build } from "esbuild";

const at = (path) => new URL(path, import.meta.url);
const read = (path) => readFileSync(at(path), "utf8");
const out = "../dist/npm/";

rmSync(at(out), { recursive: true, force: true });
mkdirSync(at(`${out}generated/`), { recursive: true });

// One file for each module, so that applications ship what they import and nothing else.
const modules = readdirSync(at("src/package/")).filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"));
await build({
  absWorkingDir: new URL(".", import.meta.url).pathname,
  entryPoints: [...modules.map((name) => `src/package/${name}`), "src/generated/rapporteur.js"],
  outbase: "src",
  outdir: out,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
});

// The worker's file has another name once it is built, and bundlers want to read that name in the text.
const worker = at(`${out}package/worker.js`);
writeFileSync(worker, readFileSync(worker, "utf8").replace("./worker-thread.ts", "./worker-thread.js"));

execFileSync(process.execPath, [at("node_modules/typescript/bin/tsc").pathname, "-p", at("tsconfig.package.json").pathname], { stdio: "inherit" });

for (const file of ["LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md"]) {
  if (existsSync(at(`../${file}`))) cpSync(at(`../${file}`), at(out + file));
}
cpSync(at("src/package/file.d.ts"), at(`${out}types/package/file.d.ts`));
cpSync(at("src/generated/rapporteur.wasm"), at(`${out}generated/rapporteur.wasm`));

const integrity = (path) => `sha384-${createHash("sha384").update(readFileSync(at(path))).digest("base64")}`;
const [, version] = read("../Cargo.toml").match(/^version = "(.+)"$/m);
const manifest = {
  ...JSON.parse(read("../pkg.json")),
  version,
  files: readdirSync(at(out)).sort(),
  integrity: { "generated/rapporteur.wasm": integrity(`${out}generated/rapporteur.wasm`) },
};
writeFileSync(at(`${out}package.json`), `${JSON.stringify(manifest, null, 2)}\n`);
