package org.refocus.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Unmodifiable copies that keep order, turn absent into empty and refuse null inside. */
final class Copies {
    private Copies() {}

    static <T> List<T> list(@Nullable List<T> items) {
        if (items == null) {
            return List.of();
        }
        for (T item : items) {
            Objects.requireNonNull(item, "A list on a form must not contain null.");
        }
        return List.copyOf(items);
    }

    static <V> Map<String, V> map(@Nullable Map<String, V> items) {
        if (items == null || items.isEmpty()) {
            return Map.of();
        }
        Map<String, V> copy = new LinkedHashMap<>();
        items.forEach((key, value) -> copy.put(
                Objects.requireNonNull(key, "A map on a form must not have a null key."),
                Objects.requireNonNull(value, "A map on a form must not contain null.")));
        return Collections.unmodifiableMap(copy);
    }

    static <T> Map<String, List<T>> lists(@Nullable Map<String, List<T>> items) {
        if (items == null || items.isEmpty()) {
            return Map.of();
        }
        Map<String, List<T>> copy = new LinkedHashMap<>();
        map(items).forEach((key, value) -> copy.put(key, list(value)));
        return Collections.unmodifiableMap(copy);
    }
}
