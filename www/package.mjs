// Builds the npm package: entry points, declarations, the module and the completed manifest in
// dist/npm. `cargo xtask build` runs it after the module is there.

import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const read = (path) => readFileSync(at(path), "utf8");
const out = "../dist/npm/";
const [, version] = read("../Cargo.toml").match(/^version = "(.+)"$/m);

rmSync(at(out), { recursive: true, force: true });
mkdirSync(at(`${out}generated/`), { recursive: true });

const settings = {
  absWorkingDir: at("."),
  outdir: at(out),
  outbase: "src",
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  define: { __RAPPORTEUR_VERSION__: JSON.stringify(version) },
};

// One file for each module, so that applications ship what they import and nothing else.
const bundled = ["element.ts", "define.ts"];
const isModule = (name) => name.endsWith(".ts") && !name.endsWith(".d.ts") && ![...bundled, "dom.ts"].includes(name);
const modules = readdirSync(at("src/package/")).filter(isModule);
await build({ ...settings, entryPoints: [...modules.map((name) => `src/package/${name}`), "src/generated/rapporteur.js"] });

// The worker's file has another name once it is built, and bundlers want to read that name in the text.
const worker = at(`${out}package/worker.js`);
writeFileSync(worker, readFileSync(worker, "utf8").replace("./worker-thread.ts", "./worker-thread.js"));

// The element with the libraries that it is made of: no other package is needed.
await build({
  ...settings,
  entryPoints: bundled.map((name) => `src/package/${name}`),
  bundle: true,
  splitting: true,
  chunkNames: "package/shared-[hash]",
  inject: ["src/package/dom.ts"],
  plugins: [
    {
      name: "rapporteur",
      setup({ onResolve }) {
        // these are there already, beside the element
        onResolve({ filter: /\/package\/[\w-]+\.js$/ }, ({ path }) => ({ path: path.replace("../", "./").replace("package/", ""), external: true }));
        // the library zips large sheets in blob workers, which a strict content security policy forbids
        onResolve({ filter: /\/zip\/zipToArrayBuffer\.js$/ }, () => ({ path: at("src/export/zip.ts") }));
      },
    },
  ],
});

// what a bare import would run has no effect, and bundlers warn of it
for (const name of readdirSync(at(`${out}package`))) {
  const path = at(`${out}package/${name}`);
  writeFileSync(path, read(`${out}package/${name}`).replaceAll(/import"\.\/shared-\w+\.js";/g, ""));
}

execFileSync(process.execPath, [at("node_modules/typescript/bin/tsc"), "-p", at("tsconfig.package.json")], { stdio: "inherit" });
// declarations of what the entry points are made of say nothing to applications
for (const folder of readdirSync(at(`${out}types`))) {
  if (folder !== "package") rmSync(at(`${out}types/${folder}`), { recursive: true });
}

for (const file of ["LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md"]) {
  if (existsSync(at(`../${file}`))) cpSync(at(`../${file}`), at(out + file));
}
writeFileSync(at(`${out}README.md`), withSnippets(read("src/package/README.md")));
cpSync(at("src/package/file.d.ts"), at(`${out}types/package/file.d.ts`));
cpSync(at("src/generated/rapporteur.wasm"), at(`${out}generated/rapporteur.wasm`));

/** A text with each `<!-- snippet: NAME -->` replaced by that part of the tests of the package, which run it. */
function withSnippets(text) {
  const folder = at("../tests/package/environments");
  const snippets = new Map();
  for (const path of readdirSync(folder, { recursive: true }).filter((path) => /\.(c?js|ts|html)$/.test(path))) {
    const parts = readFileSync(`${folder}/${path}`, "utf8").matchAll(/^(?:\/\/|<!--) snippet: (\S+).*\n([^]*?)^(?:\/\/|<!--) end/gm);
    for (const [, name, code] of parts) snippets.set(name, { code: code.trim(), language: path.split(".").at(-1) });
  }
  return text.replace(/^<!-- snippet: (\S+) -->$/gm, (_, name) => {
    const snippet = snippets.get(name);
    if (snippet === undefined) throw new Error(`no test of the package has a snippet ${name}`);
    return `\`\`\`${snippet.language}\n${snippet.code}\n\`\`\``;
  });
}

const integrity = (path) => `sha384-${createHash("sha384").update(readFileSync(at(path))).digest("base64")}`;
const manifest = {
  ...JSON.parse(read("../pkg.json")),
  version,
  files: readdirSync(at(out)).sort(),
  integrity: { "generated/rapporteur.wasm": integrity(`${out}generated/rapporteur.wasm`) },
};
writeFileSync(at(`${out}package.json`), `${JSON.stringify(manifest, null, 2)}\n`);
