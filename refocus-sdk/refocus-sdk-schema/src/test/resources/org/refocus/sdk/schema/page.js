// Shows a form in a client and keeps what it sends. The client's own page says what window.form is.
window.shown = 0;
window.show = async (schema, uiSchema, answers) => {
  window.shown++;
  window.sent = undefined;
  window.refused = undefined;
  window.form(
    JSON.parse(schema),
    JSON.parse(uiSchema),
    JSON.parse(answers),
    (data) => (window.sent = data),
    (errors) => (window.refused = errors),
  );
  await new Promise((done) => setTimeout(done, 0));
};
