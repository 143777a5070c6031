// Where the module is. Browsers and bundlers know this form of URL; Node's fetch reads no files, so
// there the file is read, without an import that bundlers for browsers would stumble over.

import type { ModuleSource } from "./slim.js";

/** The part of Node that is needed; other platforms have none of it. */
interface Host {
  process?: { getBuiltinModule?(name: "node:fs"): Files | undefined };
}
interface Files {
  promises: { readFile(address: URL): Promise<Uint8Array<ArrayBuffer>> };
}

export function source(): ModuleSource | Promise<ModuleSource> {
  const address = new URL("../generated/rapporteur.wasm", import.meta.url);
  const files = address.protocol === "file:" ? (globalThis as Host).process?.getBuiltinModule?.("node:fs") : undefined;
  return files === undefined ? address : files.promises.readFile(address);
}
