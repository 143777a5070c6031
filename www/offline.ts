// The service worker of the page: it keeps every file of the build, so that the page works offline. Its
// list is made from the build itself.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { transformWithEsbuild, type Plugin } from "vite";

/** Files of a folder, as paths below it. */
function filesOf(folder: string, below = ""): string[] {
  return readdirSync(`${folder}/${below}`, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(folder, `${below}${entry.name}/`) : [`${below}${entry.name}`],
  );
}

export function offline(): Plugin {
  let publicFolder = "";
  return {
    name: "rapporteur-offline",
    apply: "build",
    configResolved({ publicDir }) {
      publicFolder = publicDir;
    },
    async generateBundle(_, bundle) {
      const files = ["./", ...Object.keys(bundle), ...filesOf(publicFolder)].sort();
      // names of assets tell their contents; the pages do not
      const contents = Object.values(bundle).map((file) => (file.type === "asset" ? file.source : file.code));
      const version = createHash("sha256").update(files.join("\n"));
      contents.forEach((content) => version.update(content));
      const path = new URL("src/page/service-worker.js", import.meta.url).pathname;
      const source = readFileSync(path, "utf8")
        .replace('"FILES"', JSON.stringify(files))
        .replace('"VERSION"', JSON.stringify(version.digest("hex").slice(0, 16)));
      const { code } = await transformWithEsbuild(source, path, { minify: true });
      this.emitFile({ type: "asset", fileName: "service-worker.js", source: code });
    },
  };
}
