package org.refocus.forms.internal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Compares lowest and highest: of lengths, counts and numbers. */
final class Bounds {
    private Bounds() {}

    static void compare(Found found, String at, JsonNode before, JsonNode after, String lowest, String highest) {
        bound(found, at, lowest, limit(before, lowest), limit(after, lowest), false);
        bound(found, at, highest, limit(before, highest), limit(after, highest), true);
    }

    static void bound(
            Found found,
            String at,
            String keyword,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            boolean highest) {
        if (before == null && after == null) {
            return;
        }
        boolean narrower;
        if (before == null || after == null) {
            narrower = before == null;
        } else {
            int change = after.compareTo(before);
            if (change == 0) {
                return;
            }
            narrower = highest == (change < 0);
        }
        found.moved(narrower, at, keyword, keyword + " is " + words(after) + ", was " + words(before));
    }

    /** Returns the bound, or null where there is none; counts begin at nought in any case. */
    private static @Nullable BigDecimal limit(JsonNode schema, String keyword) {
        if (schema.has(keyword)) {
            return schema.path(keyword).decimalValue();
        }
        return keyword.startsWith("min") && !keyword.equals("minimum") ? BigDecimal.ZERO : null;
    }

    private static String words(@Nullable BigDecimal bound) {
        return bound == null ? "open" : bound.toPlainString();
    }
}
