package org.refocus.forms.internal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.refocus.forms.TemplateChange.Kind;
import org.refocus.forms.TemplateComparison.Step;

/** Compares what a single text or number may be. */
final class Values {
    private Values() {}

    /** Compares the types, and says whether there is more to compare. */
    static boolean compareTypes(Found found, String at, Side before, Side after) {
        String was = before.type();
        String is = after.type();
        if (was.equals(is)) {
            return true;
        }
        String detail = "is " + is + ", was " + was;
        if (was.equals("integer") && is.equals("number")) {
            found.widened(at, "type", detail);
            return true;
        }
        if (was.equals("number") && is.equals("integer")) {
            found.narrowed(at, "type", detail);
            return true;
        }
        found.replaced(at, "type", detail);
        return false;
    }

    static void compare(Found found, String at, JsonNode before, JsonNode after) {
        Bounds.compare(found, at, before, after, "minLength", "maxLength");
        Bounds.compare(found, at, before, after, "minimum", "maximum");
        shape(found, at, before, after);
        offered(found, at, offered(before), offered(after));
    }

    /** A pattern that differs is never called wider or narrower; a format always has its own pattern beside it. */
    private static void shape(Found found, String at, JsonNode before, JsonNode after) {
        String was = before.path("pattern").asText("");
        String is = after.path("pattern").asText("");
        if (before.has("pattern") && after.has("pattern") && !was.equals(is)) {
            found.replaced(at, "pattern", "has another pattern");
            return;
        }
        for (String keyword : List.of("pattern", "format")) {
            if (before.has(keyword) != after.has(keyword)) {
                boolean narrower = after.has(keyword);
                found.moved(
                        narrower, at, keyword, narrower ? "has a new " + keyword : "has no " + keyword + " any more");
            }
        }
    }

    private static void offered(Found found, String at, Set<String> before, Set<String> after) {
        if (before.isEmpty() != after.isEmpty()) {
            boolean narrower = before.isEmpty();
            found.moved(narrower, at, "enum", narrower ? "offers a list, was open" : "is open, offered a list");
            return;
        }
        Set<String> gone = new LinkedHashSet<>(before);
        gone.removeAll(after);
        Set<String> come = new LinkedHashSet<>(after);
        come.removeAll(before);
        if (!gone.isEmpty()) {
            found.narrowed(at, "enum", "no longer offers " + String.join(", ", gone));
        }
        if (!come.isEmpty()) {
            found.widened(at, "enum", "also offers " + String.join(", ", come));
        }
        if (!Words.sameOrder(before, after)) {
            found.shows(Kind.REORDERED, at, "enum", "offers its values in another order", Step.PATCH);
        }
    }

    /** Returns the values that may stand; empty where any may. */
    static Set<String> offered(JsonNode schema) {
        return schema.has("const")
                ? Set.of(schema.path("const").asText())
                : new LinkedHashSet<>(Side.texts(schema.path("enum")));
    }
}
