// A service for workerd and platforms built on it: POST the text of a report, have the report as JSON.
// `?language=`, `?displayLanguage=` and `?outline=false` are the options of `analyze`.

import { analyze } from "rapporteur";

/** Longest text that is read, in bytes of UTF-8. */
const LIMIT = 2 * 1024 * 1024;

export default {
  async fetch(request) {
    try {
      if (request.method !== "POST") throw new Refusal(405, "methodNotAllowed", "POST the text of a report", { Allow: "POST" });
      const text = await textOf(request);
      return answer(200, await analyze(text, optionsOf(new URL(request.url).searchParams)));
    } catch (error) {
      if (error instanceof Refusal) return answer(error.status, told(error), error.headers);
      // what the caller can mend has a code of its own
      if (error.code === "unknownLanguage") return answer(400, told(error));
      console.error(error);
      return answer(500, told({ code: "internal", message: "the report could not be read" }));
    }
  },
};

/** Why a request is not answered with a report. */
class Refusal extends Error {
  constructor(status, code, message, headers = {}) {
    super(message);
    Object.assign(this, { status, code, headers });
  }
}

const told = ({ code, message }) => ({ error: { code, message } });

function answer(status, value, headers = {}) {
  return Response.json(value, { status, headers: { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", ...headers } });
}

function optionsOf(parameters) {
  return {
    language: parameters.get("language") ?? undefined,
    displayLanguage: parameters.get("displayLanguage") ?? undefined,
    outline: parameters.get("outline") !== "false",
  };
}

/** The posted text, byte order mark and all: spans count from its beginning. */
async function textOf(request) {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^text\/plain\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) {
    throw new Refusal(415, "unsupportedMediaType", "the text must be text/plain in UTF-8");
  }
  const tooLong = new Refusal(413, "textTooLong", `the text may have ${LIMIT} bytes`);
  if (Number(request.headers.get("Content-Length")) > LIMIT) throw tooLong;
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let length = 0;
  let text = "";
  try {
    // a length that is not announced is found out before all of it is in memory
    for await (const part of request.body ?? []) {
      length += part.byteLength;
      if (length > LIMIT) throw tooLong;
      text += decoder.decode(part, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal(400, "notUtf8", "the text is not UTF-8");
    throw error;
  }
}
