package org.refocus.sdk.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.TemplateNode;

/** Which rows hold nothing that anybody wrote. */
final class Blank {
    private Blank() {}

    /** Says whether a row is blank: one of choices alone is, as they were offered; a choice that is itself the row is not. */
    static boolean isRow(TemplateNode item, @Nullable Object value) {
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            return is(item, value);
        }
        return value == null || value.toString().isBlank();
    }

    private static boolean is(TemplateNode node, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .allMatch(field -> node.child(String.valueOf(field.getKey()))
                            .map(child -> is(child, field.getValue()))
                            .orElse(false));
        }
        if (value instanceof List<?> list) {
            return list.isEmpty();
        }
        return value == null
                || value instanceof Boolean
                || node.options().containsKey(value.toString())
                || node.widget().equals("hidden")
                || value.toString().isBlank();
    }
}
