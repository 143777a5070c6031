// Where the module is, for Node: a file, since its fetch reads none.

import { readFile } from "node:fs/promises";

export const source = (): Promise<Uint8Array<ArrayBuffer>> =>
  readFile(new URL("../generated/rapporteur.wasm", import.meta.url)) as Promise<Uint8Array<ArrayBuffer>>;
