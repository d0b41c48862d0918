import { createRoot } from "react-dom/client";
import Form from "@rjsf/core";
import { customizeValidator } from "@rjsf/validator-ajv8";
import Ajv2020 from "ajv/dist/2020.js";

const root = createRoot(document.getElementById("form"));
const validator = customizeValidator({ AjvClass: Ajv2020 });

window.form = (schema, uiSchema, answers, send, refuse) =>
  root.render(
    <Form
      key={window.shown}
      ref={(form) => (window.held = () => form.state.formData)}
      schema={schema}
      uiSchema={uiSchema}
      formData={answers}
      validator={validator}
      experimental_defaultFormStateBehavior={{ emptyObjectFields: "skipEmptyDefaults" }}
      noHtml5Validate
      onSubmit={(e) => send(e.formData)}
      onError={refuse}
    />,
  );
