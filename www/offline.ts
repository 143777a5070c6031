// The service worker of the page: it keeps every file of the build, so that the page works offline; the
// reader of PDFs and its character maps, which are larger than all the rest, once they were used. Its lists and its version are made
// from what the build wrote.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transformWithEsbuild, type Plugin } from "vite";

const template = fileURLToPath(new URL("src/page/service-worker.js", import.meta.url));

export function offline(): Plugin {
  return {
    name: "rapporteur-offline",
    apply: "build",
    writeBundle: {
      order: "post",
      async handler({ dir = "" }) {
        const files = filesOf(dir);
        const version = createHash("sha256");
        for (const file of files) version.update(file).update(readFileSync(`${dir}/${file}`));
        const now = files.filter((file) => !later.some((start) => file.startsWith(start)));
        const source = readFileSync(template, "utf8")
          .replace('"FILES"', JSON.stringify(["./", ...now]))
          .replace('"LATER"', JSON.stringify(later))
          .replace('"VERSION"', JSON.stringify(version.digest("hex").slice(0, 16)));
        const { code } = await transformWithEsbuild(source, template, { minify: true });
        writeFileSync(`${dir}/service-worker.js`, code);
      },
    },
  };
}

/** How the paths begin of what is kept once it was used. */
const later = ["readers/pdf", "readers/cmaps/"];

/** Files of a folder, as paths below it, always in the same order. */
function filesOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => `${parentPath}/${name}`.slice(folder.length + 1).replaceAll("\\", "/")).sort();
}
