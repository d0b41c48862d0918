// A page with react-jsonschema-form, as a React host has it.
import Form from "@rjsf/core";
import { customizeValidator } from "@rjsf/validator-ajv8";
import Ajv2020 from "ajv/dist/2020.js";
import { createElement } from "react";
import { createRoot } from "react-dom/client";

const validator = customizeValidator({ AjvClass: Ajv2020 });
const root = createRoot(document.getElementById("form"));
let shown = 0;
window.show = (schema, uiSchema, formData) => {
  window.sent = null;
  window.refused = null;
  root.render(
    createElement(Form, {
      key: ++shown,
      schema,
      uiSchema,
      formData,
      validator,
      noHtml5Validate: true,
      onSubmit: (event) => (window.sent = event.formData),
      onError: (errors) => (window.refused = errors.map((e) => `${e.property} ${e.name}`)),
    }),
  );
};
