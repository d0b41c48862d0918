package org.refocus.forms.internal.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** JSON Pointers (RFC 6901) and the local references made of them. */
public final class Pointers {
    private Pointers() {}

    /**
     * Says whether a text is a pointer: the empty one is. Looked at letter by letter, because a pattern that repeats a
     * choice needs a stack as deep as the text is long.
     */
    public static boolean isPointer(String text) {
        if (!text.isEmpty() && text.charAt(0) != '/') {
            return false;
        }
        for (int at = text.indexOf('~'); at >= 0; at = text.indexOf('~', at + 1)) {
            if (at + 1 == text.length() || (text.charAt(at + 1) != '0' && text.charAt(at + 1) != '1')) {
                return false;
            }
        }
        return true;
    }

    /** Returns a name as it stands in a pointer. */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Returns the name that stands in a pointer. */
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
