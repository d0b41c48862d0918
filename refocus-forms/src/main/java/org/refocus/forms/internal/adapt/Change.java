package org.refocus.forms.internal.adapt;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a JSON Patch (RFC 6902).
 *
 * @param number its place in the list, from nought
 * @param op what it does
 * @param path where, as a pointer into the template
 * @param from where from, for {@link Op#MOVE} and {@link Op#COPY} alone
 * @param value what is put there, for {@link Op#ADD}, {@link Op#REPLACE} and {@link Op#TEST} alone; never changed
 * @param comment what the author says of it, if anything
 */
public record Change(
        int number,
        Op op,
        JsonPointer path,
        @Nullable JsonPointer from,
        @Nullable JsonNode value,
        @Nullable String comment) {
    /** The operations. */
    public enum Op {
        ADD,
        REMOVE,
        REPLACE,
        MOVE,
        COPY,
        TEST;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the pointer of a part of this change in the author's file. */
    String at(String part) {
        return "/changes/" + number + part;
    }

    /** Returns the same change at other places. */
    Change moved(JsonPointer newPath, @Nullable JsonPointer newFrom) {
        return new Change(number, op, newPath, newFrom, value, comment);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("op", op.id());
        if (from != null) {
            json.put("from", from.toString());
        }
        json.put("path", path.toString());
        if (value != null) {
            json.set("value", value);
        }
        if (comment != null) {
            json.put("$comment", comment);
        }
        return json;
    }
}
