import { useState } from "react";
import { createRoot } from "react-dom/client";
import { JsonForms } from "@jsonforms/react";
import { vanillaCells, vanillaRenderers } from "@jsonforms/vanilla-renderers";

function Answers({ schema, uiSchema, answers, send, refuse }) {
  const [state, setState] = useState({ data: answers });
  const submit = (e) => {
    e.preventDefault();
    state.errors?.length === 0 ? send(state.data) : refuse(state.errors);
  };
  window.held = () => state.errors && state.data;
  return (
    <form noValidate onSubmit={submit}>
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

const root = createRoot(document.getElementById("form"));
window.form = (given) => root.render(<Answers {...given} key={window.shown} />);
