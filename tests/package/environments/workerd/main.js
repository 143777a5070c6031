// snippet: workerd
import { analyze } from "rapporteur";

export default {
  async fetch(request) {
    return Response.json(await analyze(await request.text()));
  },
};
// end
