// The content security policy that hosts are asked to send, written into the pages as well, for hosts that
// send none.

import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const headers = readFileSync(new URL("../xtask/src/headers.txt", import.meta.url), "utf8");
const [, policy = ""] = headers.match(/^Content-Security-Policy: (.*)$/m) ?? [];

/** A page cannot say who may frame it. */
const content = policy
  .split("; ")
  .filter((directive) => !directive.startsWith("frame-ancestors"))
  .join("; ");

export function policyInPages(): Plugin {
  return {
    name: "rapporteur-policy",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content }, injectTo: "head-prepend" },
    ],
  };
}
