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

// What an element loads on demand: a file of its own for each, which every form of the element shares.
const onDemand = new Map();
const libraries = {
  name: "libraries",
  setup({ onResolve }) {
    // the library zips large sheets in blob workers, which a strict content security policy forbids
    onResolve({ filter: /\/zip\/zipToArrayBuffer\.js$/ }, () => ({ path: at("src/export/zip.ts") }));
    onResolve({ filter: /./ }, ({ kind, path, resolveDir }) => {
      if (kind !== "dynamic-import" || path.includes("/package/") || resolveDir === at("src/package")) return undefined;
      const name = path.replace(/\.js$/, "").match(/\w.*/)[0].replaceAll("/", "-");
      onDemand.set(name, { entry: path, resolveDir });
      return { path: `./${name}.js`, external: true };
    });
  },
};
// these are there already, beside the element
const modulesBeside = {
  name: "modules beside",
  setup({ onResolve }) {
    onResolve({ filter: /\/package\/[\w-]+\.js$/ }, ({ path }) => ({ path: `./${path.split("/").at(-1)}`, external: true }));
  },
};
// PDF.js works in a worker of its own, whose script and character maps lie beside its reader
const pdfWorker = {
  name: "PDF worker",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?worker$/ }, ({ path }) => ({ path, namespace: "worker" }));
    onLoad({ filter: /./, namespace: "worker" }, ({ path }) => {
      const name = path.replace("?worker", "").split("/").at(-1);
      cpSync(at(`node_modules/${path.replace("?worker", "")}`), at(`${out}package/${name}`));
      return { contents: `export default function () { return new Worker(new URL("./${name}", import.meta.url), { type: "module" }); }` };
    });
  },
};
const element = { ...settings, bundle: true, inject: ["src/package/dom.ts"] };

// The element with the libraries that it is made of: no other package is needed. For bundlers, one file
// that shares its modules with the functions; for a script tag, one script that needs no other.
await build({
  ...element,
  entryPoints: { "package/element": "src/package/element.ts", "package/define.bundler": "src/package/define.ts" },
  splitting: true,
  chunkNames: "package/shared-[hash]",
  plugins: [libraries, modulesBeside],
});
await build({ ...element, entryPoints: ["src/package/define.ts"], plugins: [libraries] });
for (const [name, { entry, resolveDir }] of onDemand) {
  // our own modules have no default export
  const exported = entry.startsWith(".") ? ["*"] : ["{ default }", "*"];
  const stdin = { contents: exported.map((names) => `export ${names} from ${JSON.stringify(entry)};`).join(" "), resolveDir };
  await build({ ...settings, bundle: true, stdin, entryNames: `package/${name}`, plugins: [libraries, pdfWorker] });
}
cpSync(at("node_modules/pdfjs-dist/cmaps"), at(`${out}package/cmaps`), { recursive: true });

// The worker's file has another name once it is built, and bundlers want to read that name in the text.
for (const name of ["worker", "define"]) rewrite(name, (text) => text.replace("./worker-thread.ts", "./worker-thread.js"));
// what a bare import would run has no effect, and bundlers warn of it
for (const name of ["element", "define.bundler"]) rewrite(name, (text) => text.replaceAll(/import"\.\/shared-\w+\.js";/g, ""));

/** Changes the text of a script of the package. */
function rewrite(name, change) {
  const path = `${out}package/${name}.js`;
  writeFileSync(at(path), change(read(path)));
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
