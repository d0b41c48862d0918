// Asks Ajv of many documents under many schemas. The file that is named holds one JSON object on each line:
//   {"meta": schema}                                                  a meta-schema, which others name as their $schema
//   {"schema": "its JSON", "name": "..."}                             what the lines after it stand under
//   {"document": "its JSON", "name": "...", "accepted": true|false}   and what is expected of it
// Written out is one line for each schema that Ajv refuses and for each document that it judges otherwise, and the counts.
import { createReadStream } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const require = createRequire(process.cwd() + "/");
const Ajv2020 = require("ajv/dist/2020.js").default;
const addFormats = require("ajv-formats").default;

const metas = [];
const counts = { schemas: 0, accepted: 0, refused: 0 };
let name = "";
let validate = null;

function compile(schema) {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
  ajv.addKeyword("x-form");
  addFormats(ajv, ["date", "date-time"]);
  metas.forEach((meta) => ajv.addMetaSchema(meta));
  return ajv.compile(schema);
}

for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  const one = JSON.parse(line);
  if (one.meta !== undefined) {
    metas.push(one.meta);
  } else if (one.schema !== undefined) {
    name = one.name;
    validate = null;
    try {
      validate = compile(JSON.parse(one.schema));
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
