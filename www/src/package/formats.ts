// What the exporters are made of.

export { csv } from "../export/csv.js";
export { formats } from "../export/files.js";
export { tableOf } from "../export/tables.js";
export { wordingIn } from "../translations/wording.js";
