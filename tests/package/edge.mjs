// What the service at the edge (integrations/edge) promises in its README.

import assert from "node:assert/strict";

const report = "\ufeff1. 以下缔约国出席了会议：法国和日本。";
const megabytes = (count) => "a".repeat(count * 1024 * 1024);
/** A body whose length is not announced. */
const streamed = (text) => ({ body: new Blob([text]).stream(), duplex: "half" });

/** Requests to the service at the edge: what is special about each, the status, and the error's code. */
const requests = [
  ["?outline=false", {}, 200],
  ["", { headers: { "Content-Type": "text/plain; charset=UTF-8" } }, 200],
  ["", { body: "" }, 200],
  ["", { body: new Uint8Array([0x61, 0xff]) }, 400, "notUtf8"],
  ["", { body: new Uint8Array([0xe4, 0xbb]) }, 400, "notUtf8"],
  ["?language=xx", {}, 400, "unknownLanguage"],
  ["", { method: "GET", body: undefined }, 405, "methodNotAllowed"],
  ["", { method: "PUT" }, 405, "methodNotAllowed"],
  ["", { body: megabytes(3) }, 413, "textTooLong"],
  ["", streamed(megabytes(3)), 413, "textTooLong"],
  ["", { headers: { "Content-Type": "application/json" } }, 415, "unsupportedMediaType"],
  ["", { headers: { "Content-Type": "text/plain; charset=latin1" } }, 415, "unsupportedMediaType"],
];

/** Holds the service at an address to what its README promises. */
export async function serves(address) {
  for (const [query, special, status, code] of requests) {
    const headers = { "Content-Type": "text/plain" };
    const response = await fetch(address + query, { method: "POST", headers, body: report, ...special });
    const answer = await response.json();
    const expected = [status, code, status === 200 ? 1 : undefined];
    assert.deepEqual([response.status, answer.error?.code, answer.schema], expected, code ?? query);
    assert.equal(response.headers.get("Cache-Control"), "no-store");
  }
  const asked = { method: "POST", headers: { "Content-Type": "text/plain" }, body: report };
  const { attendance } = await (await fetch(`${address}?displayLanguage=fr`, asked)).json();
  const [france, japan] = attendance.groups[0].participants;
  assert.deepEqual([france.displayName, japan.displayName], ["France", "Japon"]);
  assert.equal(report.slice(france.span.start, france.span.end), "法国");
}
