package org.refocus.model;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Unmodifiable copies of the answers to questions that a service added: JSON values through and through. */
final class Additions {
    /** The component that holds additions; no answer of its own, so a service may use the name. */
    static final String COMPONENT = "additional";

    /**
     * What Jackson takes for the component's name in JSON: one that no document may hold. Otherwise an answer called
     * {@code additional} would be taken for the component, and lost.
     */
    static final String NO_NAME = "\u0000";

    /** How deeply lists and maps may be nested, as in a document. */
    private static final int MAX_DEPTH = 64;

    private static final ClassValue<Set<String>> OWN_NAMES = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> form) {
            return Arrays.stream(form.getRecordComponents())
                    .map(RecordComponent::getName)
                    .filter(name -> !name.equals(COMPONENT))
                    .collect(Collectors.toUnmodifiableSet());
        }
    };

    private Additions() {}

    static Map<String, Object> copy(@Nullable Map<String, Object> added, Class<? extends FormAnswers> form) {
        if (added == null || added.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> copy = map(added, 1);
        if (copy.keySet().stream().anyMatch(OWN_NAMES.get(form)::contains)) {
            throw new IllegalArgumentException(
                    "An additional answer must not have the name of one that the form has of its own.");
        }
        return copy;
    }

    private static Map<String, Object> map(Map<?, ?> items, int depth) {
        Map<String, Object> copy = new LinkedHashMap<>();
        items.forEach((key, value) -> {
            Objects.requireNonNull(key, "A map on a form must not have a null key.");
            if (!(key instanceof String name)) {
                throw notJson();
            }
            copy.put(name, value(Objects.requireNonNull(value, "A map on a form must not contain null."), depth));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static List<Object> list(List<?> items, int depth) {
        List<Object> copy = new ArrayList<>(items.size());
        for (Object item : items) {
            copy.add(value(Objects.requireNonNull(item, "A list on a form must not contain null."), depth));
        }
        return Collections.unmodifiableList(copy);
    }

    private static Object value(Object value, int depth) {
        if (value instanceof String || value instanceof Boolean || value instanceof Integer) {
            return value;
        } else if (value instanceof Number number) {
            return number(number);
        } else if (depth >= MAX_DEPTH) {
            throw new IllegalArgumentException("An additional answer is nested too deeply.");
        } else if (value instanceof Map<?, ?> items) {
            return map(items, depth + 1);
        } else if (value instanceof List<?> items) {
            return list(items, depth + 1);
        }
        throw notJson();
    }

    /** The number in the one class in which it also comes back from JSON, so that equal answers are equal. */
    private static Number number(Number number) {
        if (number instanceof Long || number instanceof Short || number instanceof Byte) {
            return whole(BigInteger.valueOf(number.longValue()));
        } else if (number instanceof BigInteger whole) {
            return whole(whole);
        } else if (number instanceof BigDecimal decimal) {
            return decimal.scale() == 0 ? whole(decimal.unscaledValue()) : decimal;
        } else if ((number instanceof Double || number instanceof Float) && Double.isFinite(number.doubleValue())) {
            return number(new BigDecimal(number.toString()));
        }
        throw notJson();
    }

    private static Number whole(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }

    private static IllegalArgumentException notJson() {
        return new IllegalArgumentException(
                "An additional answer is text, a number, true or false, or a list or map of these.");
    }
}
