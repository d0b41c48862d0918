package org.refocus.sdk.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers as maps and lists that can be changed. */
final class Tree {
    private Tree() {}

    /** Returns a copy that can be changed. */
    static Object thaw(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, child) -> copy.put(String.valueOf(key), thaw(child)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(child -> copy.add(thaw(child)));
            return copy;
        }
        return value;
    }

    /** Returns a thawed map itself, and an empty one for anything else. */
    @SuppressWarnings("unchecked") // made by thaw, which makes nothing else
    static Map<String, Object> asMap(@Nullable Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : new LinkedHashMap<>();
    }

    /** Returns a thawed list itself, a list of anything else, and an empty one for nothing. */
    @SuppressWarnings("unchecked") // made by thaw, which makes nothing else
    static List<Object> itemsOf(@Nullable Object value) {
        if (value instanceof List<?>) {
            return (List<Object>) value;
        }
        return value == null ? new ArrayList<>() : new ArrayList<>(List.of(value));
    }

    /** Returns what stands where one value belongs: nothing, the one, or the list where there are several. */
    static @Nullable Object single(List<Object> items) {
        return items.size() > 1 ? items : items.isEmpty() ? null : items.get(0);
    }

    /** Returns the value of this name; null where there is none. */
    static @Nullable Object step(@Nullable Object from, String name) {
        return from instanceof Map<?, ?> map ? map.get(name) : null;
    }
}
