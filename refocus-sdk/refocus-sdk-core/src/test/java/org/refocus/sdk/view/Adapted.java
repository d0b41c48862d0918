package org.refocus.sdk.view;

import java.nio.charset.StandardCharsets;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.model.FormType;

/** Templates that a service might make of the bundled ones. */
final class Adapted {
    private Adapted() {}

    /** A summary with one entry that stands alone, outside any list, for the person's circle. */
    static FormTemplate summaryWithANote() {
        return edited(
                FormType.CLINICAL_SUMMARY,
                "\"properties\": {\n    \"personName\"",
                "\"properties\": {\n    \"note\": { \"$ref\": \"#/$defs/entry\", \"title\": \"A note\","
                        + " \"x-form\": { \"audience\": \"my-circle\" } },\n    \"personName\"",
                "\"order\": [\"personName\"",
                "\"order\": [\"note\", \"personName\"");
    }

    /** The exercise of the unseen observer with a closeness between the whole numbers. */
    static FormTemplate observerWithFractions() {
        return edited(FormType.UNSEEN_OBSERVER, "\"type\": \"integer\"", "\"type\": \"number\"");
    }

    /** A small form whose properties may lead back to the form itself. */
    static FormTemplate holdingItself(String properties) {
        return FormTemplate.load("""
                {
                  "$schema": "https://refocus-forms.example/dialect/1.0.0/schema",
                  "$id": "https://refocus-forms.example/templates/small/1.0.0",
                  "title": "Small",
                  "type": "object",
                  "properties": %s,
                  "x-form": {
                    "form": "own-strengths", "version": "1.0.0", "publisher": "Test", "citation": "Test",
                    "subject": "worker", "agreedBy": ["worker"]
                  }
                }
                """.formatted(properties).getBytes(StandardCharsets.UTF_8));
    }

    private static FormTemplate edited(FormType form, String... changes) {
        String json = new String(TemplateLibrary.bundled().newest(form).json(), StandardCharsets.UTF_8);
        json = json.replace("/1.0.0\",\n  \"title\"", "/1.1.0\",\n  \"title\"")
                .replace("\"version\": \"1.0.0\"", "\"version\": \"1.1.0\"");
        for (int i = 0; i < changes.length; i += 2) {
            if (!json.contains(changes[i])) {
                throw new AssertionError("The template no longer holds " + changes[i]);
            }
            json = json.replace(changes[i], changes[i + 1]);
        }
        return FormTemplate.load(json.getBytes(StandardCharsets.UTF_8));
    }
}
