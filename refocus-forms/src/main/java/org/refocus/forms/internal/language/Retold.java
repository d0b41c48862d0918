package org.refocus.forms.internal.language;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/** A template's tree with other texts at some of its places. */
public final class Retold {
    private Retold() {}

    /** Returns a copy; what it is made from stays as it was. */
    public static JsonNode of(JsonNode template, Map<String, String> textsByPlace) {
        JsonNode copy = template.deepCopy();
        textsByPlace.forEach((pointer, text) -> {
            JsonPointer place = JsonPointer.compile(pointer);
            JsonNode parent = copy.at(place.head());
            if (parent instanceof ArrayNode list) {
                list.set(place.last().getMatchingIndex(), TextNode.valueOf(text));
            } else if (parent instanceof ObjectNode object) {
                object.set(place.last().getMatchingProperty(), TextNode.valueOf(text));
            }
        });
        return copy;
    }
}
