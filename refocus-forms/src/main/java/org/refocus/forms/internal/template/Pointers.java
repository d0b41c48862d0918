package org.refocus.forms.internal.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** JSON Pointers (RFC 6901) and the local references made of them. */
public final class Pointers {
    private Pointers() {}

    /** Returns a name as it stands in a pointer. */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    public static String unescape(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }

    /** Returns what a local reference such as {@code #/$defs/entry} names, or a missing node. */
    static JsonNode resolve(JsonNode root, String ref) {
        // An escape with % would name one place here and another to whoever decodes it.
        if ((!ref.equals("#") && !ref.startsWith("#/")) || ref.indexOf('%') >= 0) {
            return MissingNode.getInstance();
        }
        try {
            return root.at(ref.substring(1));
        } catch (IllegalArgumentException e) {
            return MissingNode.getInstance();
        }
    }

    /** Follows references until something else stands there; a missing node where they lead nowhere. */
    static JsonNode deref(JsonNode root, JsonNode schema) {
        JsonNode at = schema;
        for (int steps = 0; at.has("$ref"); steps++) {
            if (steps > Vocabulary.MAX_LEVELS) {
                return MissingNode.getInstance();
            }
            at = resolve(root, at.get("$ref").asText(""));
        }
        return at;
    }
}
