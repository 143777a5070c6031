// For workerd, which refuses workers: the functions run in the request's own isolate.

import "./index.workerd.js";

export * from "./worker.js";
