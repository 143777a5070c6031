// A fresh project with the packed package in it, as its users would have one.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The path of a file of these tests. */
export const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

/** Packs dist/npm and tells where the tarball is. */
export function pack() {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-packed-"));
  const said = execFileSync(npm, ["pack", "--json", "--pack-destination", folder, here("../../dist/npm")], { encoding: "utf8" });
  const [{ filename, size }] = JSON.parse(said);
  return { tarball: join(folder, filename), size, remove: () => rmSync(folder, { recursive: true }) };
}

/** Makes a project of a folder, told from environments/, with the package installed. */
export function makeProject(path, tarball) {
  const folder = mkdtempSync(join(tmpdir(), `rapporteur-${basename(path)}-`));
  cpSync(here(`environments/${path}`), folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "fresh", private: true, type: "module" }));
  execFileSync(npm, ["install", "--offline", "--no-audit", "--no-fund", "--silent", tarball], { cwd: folder });
  return new Project(folder);
}

class Project {
  constructor(folder) {
    this.folder = folder;
  }

  path(...names) {
    return join(this.folder, ...names);
  }

  /** Runs a program of Node in the project; tells what it printed. */
  node(...words) {
    return execFileSync(process.execPath, words, { cwd: this.folder, encoding: "utf8" });
  }

  /** Runs a command of one of the packages that these tests install. */
  tool(tool, ...words) {
    return execFileSync(toolPath(tool), words, { cwd: this.folder, encoding: "utf8" });
  }

  /** Puts the files of the installed package into a folder of the project. */
  copyPackage(to) {
    cpSync(this.path("node_modules/rapporteur"), this.path(to), { recursive: true });
  }

  /** Lets the project have packages that these tests installed. */
  borrow(...packages) {
    for (const name of packages) {
      mkdirSync(dirname(this.path("node_modules", name)), { recursive: true });
      symlinkSync(here(`node_modules/${name}`), this.path("node_modules", name), "junction");
    }
  }

  /** Files of a folder, with their bytes. */
  files(folder) {
    const names = readdirSync(this.path(folder), { recursive: true });
    const all = names.map((name) => ({ name, path: this.path(folder, name) })).filter(({ path }) => statSync(path).isFile());
    return all.map(({ name, path }) => ({ name, path, size: statSync(path).size }));
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A command of a package that these tests install. */
export const toolPath = (tool) => here(`node_modules/.bin/${tool}`);
