package org.refocus.forms.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One place of a document, with what its template says of it.
 *
 * @param parent the object or list it stands in
 * @param name its name in an object; empty in a list
 * @param index its index in a list
 * @param path where it stands, with {@code *} for the items of a list
 * @param schema its schema, with references followed
 * @param required whether its object must have it
 */
record Spot(JsonNode parent, String name, int index, String path, JsonNode schema, boolean required) {
    JsonNode value() {
        return inObject() ? parent.get(name) : parent.get(index);
    }

    boolean inObject() {
        return parent.isObject();
    }

    void set(JsonNode value) {
        if (inObject()) {
            ((ObjectNode) parent).set(name, value);
        } else {
            ((ArrayNode) parent).set(index, value);
        }
    }

    void remove() {
        if (inObject()) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ArrayNode) parent).remove(index);
        }
    }

    String type() {
        return schema.path("type").asText();
    }
}
