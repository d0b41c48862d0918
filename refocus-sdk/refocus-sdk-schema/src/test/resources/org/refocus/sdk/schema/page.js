// Shows a form in a client and keeps what it sends. The client's own page says what window.form is.
window.shown = 0;
window.show = async (schema, uiSchema, answers) => {
  window.shown++;
  window.held = () => undefined;
  window.form({
    schema: JSON.parse(schema),
    uiSchema: JSON.parse(uiSchema),
    answers: JSON.parse(answers),
    send: (data) => (window.sent = data),
    refuse: (errors) => (window.refused = errors),
  });
  while (window.held() === undefined) {
    await new Promise((done) => setTimeout(done, 5));
  }
};
