// A page with JSON Forms, as a React host has it; the button to send is the host's own.
import { createAjv } from "@jsonforms/core";
import { JsonForms } from "@jsonforms/react";
import { vanillaCells, vanillaRenderers } from "@jsonforms/vanilla-renderers";
import { createElement, Fragment } from "react";
import { createRoot } from "react-dom/client";

const root = createRoot(document.getElementById("form"));
let shown = 0;
window.show = (schema, uischema, data) => {
  window.sent = null;
  window.refused = null;
  window.state = null;
  const send = () => {
    const { data, errors } = window.state;
    window.sent = errors.length === 0 ? data : null;
    window.refused = errors.length === 0 ? null : errors.map((e) => `${e.instancePath} ${e.keyword}`);
  };
  root.render(
    createElement(
      Fragment,
      { key: ++shown },
      createElement(JsonForms, {
        schema,
        uischema,
        data,
        ajv: createAjv({ strict: false }),
        renderers: vanillaRenderers,
        cells: vanillaCells,
        onChange: (state) => (window.state = state),
      }),
      createElement("button", { type: "submit", onClick: send }, "Submit"),
    ),
  );
};
