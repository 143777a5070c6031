// snippet: require
const { identify } = require("rapporteur");

identify("Brazil").then((party) => console.log(JSON.stringify({ code: party.code })));
// end
