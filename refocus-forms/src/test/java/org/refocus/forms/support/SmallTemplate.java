package org.refocus.forms.support;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.refocus.forms.FormTemplate;

/** Templates small enough to be written in a test. */
public final class SmallTemplate {
    private static final String FRAME = """
            {
              "$schema": "https://refocus-forms.example/dialect/1.0.0/schema",
              "$id": "https://refocus-forms.example/templates/small/1.0.0",
              "title": "Small",
              "type": "object",
              "properties": {},
              "additionalProperties": false,
              "x-form": {
                "form": "own-strengths", "version": "1.0.0", "publisher": "Test", "citation": "Test",
                "subject": "worker", "agreedBy": ["worker"]
              }
            }
            """;

    private final ObjectNode tree;

    private SmallTemplate(ObjectNode tree) {
        this.tree = tree;
    }

    /** Starts from a template whose answers have these properties. */
    public static SmallTemplate of(String properties) {
        return new SmallTemplate((ObjectNode) parse(FRAME)).put("/properties", properties);
    }

    /** Puts a value at a JSON Pointer into the template, where its parent stands already. */
    public SmallTemplate put(String pointer, String json) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = tree.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), parse(json));
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), parse(json));
        }
        return this;
    }

    /** Takes away what stands at a JSON Pointer. */
    public SmallTemplate drop(String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        ((ObjectNode) tree.at(place.head())).remove(place.last().getMatchingProperty());
        return this;
    }

    public byte[] bytes() {
        return Documents.bytes(tree);
    }

    public FormTemplate load() {
        return FormTemplate.load(bytes());
    }

    private static JsonNode parse(String json) {
        return Documents.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
