// Inside the worker: one call at a time.

import { source } from "./wasm.js";
import { codeOf } from "./errors.js";
import type { Answer, Call } from "./messages.js";
import { cut } from "./pieces.js";
import * as slim from "./slim.js";

const say = (answer: Answer): void => postMessage(answer);

addEventListener("message", async ({ data }: MessageEvent<Call>) => {
  try {
    say({ is: "stage", stage: "loading" });
    await slim.init(source);
    say({ is: "stage", stage: "reading" });
    const answer: Answer = { is: "value", value: slim[data.name](data.text, data.options) };
    for (const piece of cut(answer)) say({ is: "piece", ...piece });
    say(answer);
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    say({ is: "error", kind: name, message, code: codeOf(error) });
  }
});
