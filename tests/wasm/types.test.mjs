// The types of the package say what Rust serializes, and fit the project's contract.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import * as rapporteur from "../../dist/npm/package/index.js";
import { hasShared, path, shared, texts } from "./support.mjs";

const ts = createRequire(path("www/package.json"))("typescript");
const types = path("dist/npm/types/package/index.js");

/** What the compiler says of a program. */
function complaints(source) {
  const folder = mkdtempSync(path("target/types-"));
  const file = join(folder, "program.ts");
  writeFileSync(file, source);
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    types: [],
  });
  const found = ts.getPreEmitDiagnostics(program);
  rmSync(folder, { recursive: true });
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

test("the compiler finds what is wrong", () => {
  const wrong = `import type { Span } from ${JSON.stringify(types)}; export const span: Span = { start: "0", end: 1 };`;
  assert.equal(complaints(wrong).length, 1);
});

/** A text as it is; a short one also cut, with its lines in the wrong order, and without line breaks. */
const broken = ({ text }) =>
  text.length > 5000
    ? [text]
    : [text, text.slice(text.length / 3, text.length / 2), text.split("\n").reverse().join("\n"), text.replaceAll("\n", "")];

test("what a report holds is what its type says, of broken texts too", async () => {
  const reports = await Promise.all(["", ...texts().flatMap(broken)].map((text) => rapporteur.analyze(text)));
  const program = `import type { Report } from ${JSON.stringify(types)};
export const reports: Report[] = ${JSON.stringify(reports)};`;
  assert.deepEqual(complaints(program), []);
});

test("what the types describe is assignable to the contract", { skip: !hasShared && `${shared} is not there` }, () => {
  const program = `import * as ours from ${JSON.stringify(types)};
import * as contract from ${JSON.stringify(`${shared}report.js`)};
export const functions: typeof contract = ours;
export const report: contract.Report = null as unknown as ours.Report;
export const options: ours.Options = null as unknown as contract.Options;`;
  assert.deepEqual(complaints(program), []);
});

const camel = (name) => name[0].toLowerCase() + name.slice(1).replace(/_(.)/g, (_, letter) => letter.toUpperCase());

/** Names in the Rust types: fields of structures, variants of enumerations, as they are serialized. */
function rustNames() {
  const source = readFileSync(path("src/report.rs"), "utf8");
  const names = {};
  for (const [, what, name, body] of source.matchAll(/^pub (struct|enum) (\w+) \{\n(.*?)^\}/gms)) {
    if (body.includes("(")) continue; // an enumeration over data is a union of types, not of names
    const pattern = what === "struct" ? /^ {4}pub (\w+):/gm : /^ {4}(\w+),/gm;
    names[name] = [...body.matchAll(pattern)].map(([, member]) => camel(member)).sort();
  }
  return names;
}

/** The same of the TypeScript types: members of interfaces, strings of unions. */
function typescriptNames() {
  const source = ts.createSourceFile("types.ts", readFileSync(path("www/src/package/types.ts"), "utf8"), 99);
  const names = {};
  for (const statement of source.statements) {
    if (ts.isInterfaceDeclaration(statement)) {
      names[statement.name.text] = statement.members.map((member) => member.name.text).sort();
    } else if (ts.isTypeAliasDeclaration(statement) && ts.isUnionTypeNode(statement.type)) {
      names[statement.name.text] = statement.type.types.map((type) => type.literal.text).sort();
    }
  }
  return names;
}

test("the types name what the Rust types name", () => {
  const rust = rustNames();
  const typescript = typescriptNames();
  const compared = Object.keys(rust).filter((name) => name in typescript);
  assert.ok(compared.length > 15, `only ${compared} are compared`);
  for (const name of compared) assert.deepEqual(typescript[name], rust[name], name);
});
