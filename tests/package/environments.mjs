// Where the package must work: how each project is built and run there, and what must come out. `run`
// tells the bytes that travel to a browser, where one is meant.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "vite";
import { browsers, outcomeOf, runsModulesAsServiceWorkers, serve } from "./browser.mjs";
import { serves } from "./edge.mjs";
import { here, toolPath } from "./project.mjs";

/** Serves a folder of the project, opens it in the browsers, and compares what its script says. */
async function inBrowsers(project, folder, expected, names = browsers) {
  const server = await serve(project.path(folder));
  try {
    for (const name of names) assert.deepEqual(await outcomeOf(server.address, name), expected, name);
  } finally {
    server.close();
  }
}

/** The bytes of a build, in which the module must be exactly once. */
function weigh(files) {
  const modules = files.filter(({ path }) => readFileSync(path).subarray(0, 4).equals(Buffer.from("\0asm")));
  assert.equal(modules.length, 1, `copies of the .wasm: ${modules.map(({ name }) => name).join(", ") || "none"}`);
  return { bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

const application = { schema: 1, codes: ["BRA", "JPN"], shown: 1, modules: 1 };

export const environments = [
  {
    name: "Node, import",
    folder: "node",
    async run(project) {
      const said = JSON.parse(project.node("main.js"));
      assert.deepEqual(said, { schema: 1, code: "CIV", names: ["BRA", "JPN"], tabled: true });
    },
  },
  {
    name: "Node, require()",
    folder: "require",
    needs: () => process.features.require_module === true || "this Node cannot require() an ES module",
    async run(project) {
      assert.deepEqual(JSON.parse(project.node("--disable-warning=ExperimentalWarning", "main.cjs")), { code: "BRA" });
    },
  },
  {
    name: "server-side import of ./element",
    folder: "server",
    async run(project) {
      assert.deepEqual(JSON.parse(project.node("main.js")), { is: "function", document: "undefined" });
    },
  },
  ...["bundler", "node16"].map((resolution) => ({
    name: `TypeScript, ${resolution}, strict`,
    folder: "typescript",
    async run(project) {
      const module = { bundler: "esnext", node16: "node16" }[resolution];
      const options = ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom"];
      project.tool("tsc", ...options, "--module", module, "--moduleResolution", resolution, "main.ts");
    },
  })),
  {
    name: "script tag, strict CSP",
    folder: "script",
    browser: true,
    async run(project) {
      project.copyPackage("rapporteur");
      const script = readFileSync(project.path("rapporteur/package/define.js"), "utf8");
      assert.doesNotMatch(script, /\b(from|import) *"/, "the script of the element needs another one");
      await inBrowsers(project, ".", { schema: 1, shown: 1, files: ["BRA JPN", "BRA JPN", "BRA JPN"] });
      return weigh(project.files("rapporteur").filter(({ name }) => /\.(js|wasm)$/.test(name)));
    },
  },
  {
    name: "Vite, development server",
    folder: "vite",
    browser: true,
    async run(project) {
      const server = await createServer({ root: project.folder, logLevel: "error", server: { port: 0, host: "127.0.0.1" } });
      try {
        await server.listen();
        for (const name of browsers) {
          assert.deepEqual(await outcomeOf(server.resolvedUrls.local[0], name), application, name);
        }
      } finally {
        await server.close();
      }
    },
  },
  {
    name: "Vite, build",
    folder: "vite",
    browser: true,
    async run(project) {
      project.tool("vite", "build", "--logLevel", "error", "--target", "es2022");
      await inBrowsers(project, "dist", application);
      return weigh(project.files("dist"));
    },
  },
  {
    name: "webpack 5",
    folder: "webpack",
    browser: true,
    async run(project) {
      project.node(here("webpack.mjs"), project.folder);
      await inBrowsers(project, ".", application);
      return weigh(project.files("dist"));
    },
  },
  {
    name: "esbuild",
    folder: "esbuild",
    browser: true,
    async run(project) {
      project.tool("esbuild", ..."main.js --bundle --minify --format=esm --log-level=error --outdir=dist --loader:.wasm=file".split(" "));
      await inBrowsers(project, ".", { schema: 1 });
      return weigh(project.files("dist"));
    },
  },
  {
    name: "Rollup",
    folder: "rollup",
    browser: true,
    async run(project) {
      project.borrow("@rollup/plugin-node-resolve", "@web/rollup-plugin-import-meta-assets");
      project.tool("rollup", "--config", "--silent");
      await inBrowsers(project, ".", { code: "BRA" });
      return weigh(project.files("dist"));
    },
  },
  {
    name: "module worker (Vite)",
    folder: "worker",
    browser: true,
    async run(project) {
      project.tool("vite", "build", "--logLevel", "error", "--target", "es2022");
      await inBrowsers(project, "dist", { code: "BRA" });
      return weigh(project.files("dist"));
    },
  },
  {
    // the policy is the one that browsers hold extensions to
    name: "service worker, extension policy",
    folder: "service-worker",
    browser: true,
    async run(project) {
      project.copyPackage("rapporteur");
      const able = [];
      for (const name of browsers) if (await runsModulesAsServiceWorkers(name)) able.push(name);
      await inBrowsers(project, ".", { code: "BRA" }, able);
      return { browsers: able };
    },
  },
  {
    name: "only identify: no element",
    folder: "rollup",
    async run(project) {
      project.tool("esbuild", ..."main.js --bundle --minify --format=esm --log-level=error --outfile=dist/main.js".split(" "));
      const [{ size }] = project.files("dist");
      assert.ok(size < 10_000, `an application that only identifies ships ${size} bytes`);
      return { bytes: size };
    },
  },
  {
    name: "workerd",
    folder: "workerd",
    async run(project) {
      const options = "main.js --bundle --format=esm --log-level=error --outdir=dist --conditions=workerd --loader:.wasm=copy --asset-names=[name]";
      project.tool("esbuild", ...options.split(" "));
      const built = project.path("dist/main.js");
      assert.match(readFileSync(built, "utf8"), /from "\.\/rapporteur\.wasm"/);
      const answer = await fromWorkerd(project, async (address) => {
        const body = "The representatives of Brazil and Japan made statements.";
        return (await fetch(address, { method: "POST", body })).json();
      });
      assert.equal(answer.schema, 1);
      return weigh(project.files("dist"));
    },
  },
  {
    name: "edge service (workerd)",
    folder: "../../../integrations/edge",
    async run(project) {
      const { scripts } = JSON.parse(readFileSync(here("../../integrations/edge/package.json"), "utf8"));
      project.tool(...scripts.build.split(" "));
      await fromWorkerd(project, serves);
      return weigh(project.files("dist"));
    },
  },
];

/** Starts workerd with the project's configuration, on any free port, and tells what comes of using it. */
async function fromWorkerd(project, use) {
  const words = ["serve", "config.capnp", "--control-fd=1", "--socket-addr=http=127.0.0.1:0"];
  // the tool may start another process: both are ended, as one group
  const server = spawn(toolPath("workerd"), words, { cwd: project.folder, stdio: ["ignore", "pipe", "inherit"], detached: true });
  try {
    const port = await new Promise((found, failed) => {
      server.stdout.on("data", (said) => {
        const listening = said.toString().match(/"port":\s*(\d+)/);
        if (listening) found(listening[1]);
      });
      server.on("error", failed);
      server.on("exit", (code) => failed(new Error(`workerd ended with ${code}`)));
    });
    return await use(`http://127.0.0.1:${port}/`);
  } finally {
    // one that ended by itself has no group any more
    if (server.exitCode === null) process.kill(-server.pid);
  }
}
