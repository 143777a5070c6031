// What the tests of the boundary share.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

/** The path of a file of the project. */
export const path = (relative) => fileURLToPath(new URL(relative, root));

/** The package as it is built. */
export const packageFolder = path("dist/npm/");

/** The folder that the project shares with its sponsors; it is beside the project only where they work. */
export const shared = path("../shared/");
export const hasShared = existsSync(shared);

/** Texts of reports: the project's own, and those of the shared folder where it is there. */
export function reports() {
  const folders = [path("tests/corpus/"), ...["reports/", "excerpts/", "other/"].map((folder) => `${shared}corpus/${folder}`)].filter(existsSync);
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith(".txt"))
      .map((name) => ({ name, path: folder + name, text: readFileSync(folder + name, "utf8") })),
  );
}

/** Texts of the project's own, small enough to be read often. */
export const texts = () => reports().filter((report) => report.path.startsWith(path("tests/corpus/")));

/** Every object in a value, the value included. */
export function* objects(value) {
  if (typeof value !== "object" || value === null) return;
  yield value;
  for (const inner of Object.values(value)) yield* objects(inner);
}
