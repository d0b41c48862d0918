import { useState } from "react";
import { createRoot } from "react-dom/client";
import { JsonForms } from "@jsonforms/react";
import { vanillaCells, vanillaRenderers } from "@jsonforms/vanilla-renderers";

const root = createRoot(document.getElementById("form"));

function Page({ schema, uiSchema, answers, send, refuse }) {
  const [state, setState] = useState({ data: answers, errors: [] });
  window.held = () => state.data;
  return (
    <form noValidate onSubmit={(e) => { e.preventDefault(); state.errors.length === 0 ? send(state.data) : refuse(state.errors); }}>
      <JsonForms
        schema={schema}
        uischema={uiSchema}
        data={answers}
        renderers={vanillaRenderers}
        cells={vanillaCells}
        onChange={setState}
      />
      <button type="submit">Send</button>
    </form>
  );
}

window.form = (schema, uiSchema, answers, send, refuse) =>
  root.render(<Page key={window.shown} schema={schema} uiSchema={uiSchema} answers={answers} send={send} refuse={refuse} />);
