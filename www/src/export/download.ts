// Files for the reader's disk, named after the report.

import type { Meeting } from "../package/types.js";

/** "A_80_23", "CTOC_COP_WG.4_2011_8", or the title, as every file system takes it. */
export function fileName({ symbols, title, body }: Meeting): string {
  const name = symbols[0] ?? title ?? body ?? "report";
  return name
    .replace(/[\p{C}\s/\\:*?"<>|]+/gu, "_")
    .replace(/^[_.]+|[_.]+$/g, "")
    .slice(0, 80) || "report";
}

/** Saves a file where the reader's browser saves files. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // the browser has taken the file by then
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
