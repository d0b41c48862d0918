// Asks plain Ajv, in strict mode, of many documents. The file that is named holds one JSON object on each line:
//   {"schema": "its JSON", "name": "...", "draft": "2020-12"|"07"}    what the lines after it stand under
//   {"document": "its JSON", "name": "...", "accepted": true|false}   and what is expected of it
// Written out is a line for each schema that is refused and each document that is judged otherwise, and the counts.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const classes = { "2020-12": require("ajv/dist/2020.js").default, "07": require("ajv").default };
const addFormats = require("ajv-formats").default;
const counts = { schemas: 0, accepted: 0, refused: 0 };
let name = "";
let validate = null;
for (const line of readFileSync(process.argv[2], "utf8").split("\n").filter((l) => l !== "")) {
  const one = JSON.parse(line);
  if (one.schema !== undefined) {
    name = one.name;
    validate = null;
    try {
      const ajv = new classes[one.draft]({ strict: true, strictRequired: false, strictTypes: false });
      addFormats(ajv, ["date", "date-time"]);
      validate = ajv.compile(JSON.parse(one.schema));
      counts.schemas++;
    } catch (e) {
      console.log(`${name}: refused as a schema: ${e.message}`);
    }
  } else if (validate !== null) {
    const accepted = validate(JSON.parse(one.document));
    counts[accepted ? "accepted" : "refused"]++;
    if (accepted !== one.accepted) {
      const why = accepted ? "" : ` because of ${validate.errors[0].keyword} at '${validate.errors[0].instancePath}'`;
      console.log(`${name}: ${one.name} is ${accepted ? "accepted" : "refused"}${why}`);
    }
  }
}
console.log(JSON.stringify(counts));
