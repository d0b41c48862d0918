import { createRoot } from "react-dom/client";
import Form from "@rjsf/core";
import { customizeValidator } from "@rjsf/validator-ajv8";
import Ajv2020 from "ajv/dist/2020.js";

const validator = customizeValidator({ AjvClass: Ajv2020 });

const Answers = ({ schema, uiSchema, answers, send, ...more }) => (
  <Form
    schema={schema}
    uiSchema={uiSchema}
    formData={answers}
    validator={validator}
    experimental_defaultFormStateBehavior={{ emptyObjectFields: "skipEmptyDefaults" }}
    noHtml5Validate
    onSubmit={(e) => send(e.formData)}
    {...more}
  />
);

const root = createRoot(document.getElementById("form"));
window.form = ({ refuse, ...given }) =>
  root.render(
    <Answers
      {...given}
      key={window.shown}
      onError={refuse}
      ref={(form) => form && (window.held = () => form.state.formData)}
    />,
  );
