// snippet: rollup-main
import { identify } from "rapporteur";

const party = await identify("Brazil");
// end
globalThis.outcome = { code: party.code };
