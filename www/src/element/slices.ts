// Long work in slices, between which the page does something else.

/** So long, in milliseconds, is worked without a pause. */
const SLICE = 16;

/** Does work that yields wherever there may be a pause; gives what it returns, unless it is given up. */
export async function inSlices<Value>(work: Generator<void, Value>, signal: AbortSignal): Promise<Value> {
  let since = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    since = performance.now();
  }
}

/** Does such work without a pause. */
export function atOnce<Value>(work: Generator<void, Value>): Value {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
  }
}
