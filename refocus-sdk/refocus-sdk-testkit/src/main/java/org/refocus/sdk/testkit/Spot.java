package org.refocus.sdk.testkit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value where it stands. */
record Spot(Object parent, Object key, Object value, Place place, String pointer) {
    @SuppressWarnings("unchecked")
    void set(@Nullable Object other) {
        if (parent instanceof Map<?, ?> map) {
            ((Map<String, Object>) map).put((String) key, other);
        } else {
            ((List<Object>) parent).set((Integer) key, other);
        }
    }

    void remove() {
        if (parent instanceof Map<?, ?> map) {
            map.remove(key);
        } else {
            ((List<?>) parent).remove((int) (Integer) key);
        }
    }

    boolean isProperty() {
        return parent instanceof Map<?, ?>;
    }
}
