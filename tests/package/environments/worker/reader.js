// snippet: worker
import { identify } from "rapporteur";

addEventListener("message", async ({ data }) => postMessage(await identify(data)));
// end
