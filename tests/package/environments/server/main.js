// snippet: server
// on a server the element is a class that nothing is made of: importing it is safe
import { RapporteurReport } from "rapporteur/element";
import "rapporteur/element/define";
// end
console.log(JSON.stringify({ is: typeof RapporteurReport, document: typeof document }));
