package org.refocus.model;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Describes a record without its answers: coded choices by name, words by length, collections by size. */
final class Outline {
    private Outline() {}

    static String of(Record form) {
        Class<?> type = form.getClass();
        StringJoiner parts = new StringJoiner(", ", type.getSimpleName() + "[", "]");
        for (RecordComponent component : type.getRecordComponents()) {
            String part = part(read(form, component));
            if (!part.isEmpty() && !component.getName().equals(Additions.COMPONENT)) {
                parts.add(component.getName() + "=" + part);
            }
        }
        return parts.toString();
    }

    private static @Nullable Object read(Record form, RecordComponent component) {
        try {
            return component.getAccessor().invoke(form);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record must be readable inside its own module.", e);
        }
    }

    /** One component's outline, empty when there is nothing to tell. */
    private static String part(@Nullable Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof String words) {
            return words.codePointCount(0, words.length()) + " chars";
        } else if (value instanceof Collection<?> items) {
            return items.isEmpty() ? "" : String.valueOf(items.size());
        } else if (value instanceof Map<?, ?> items) {
            return items.isEmpty() ? "" : String.valueOf(items.size());
        } else if (value instanceof Enum<?> choice) {
            return choice.name();
        } else if (value instanceof Record nested && !(value instanceof Money)) {
            return nested.toString();
        }
        return "given";
    }
}
