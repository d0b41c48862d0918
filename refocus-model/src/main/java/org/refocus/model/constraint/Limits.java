package org.refocus.model.constraint;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one template allows.
 *
 * <p>A service may change these by changing its template, so they are read from there and not from annotations. Nothing
 * here is {@code null}; copies are taken. Safe to share between threads.
 *
 * @param numbers the template's parameters by name, such as {@code budgetLimit}; a name that is missing is not checked
 * @param keys the keys that the template lists, by the JSON Pointer of the map they belong to, such as {@code
 *     /domains}; the empty pointer has the names of additional answers; a map that is missing is not checked
 * @param requiredKeys the keys among them that must be present, by the same pointers
 */
public record Limits(
        Map<String, BigDecimal> numbers, Map<String, Set<String>> keys, Map<String, Set<String>> requiredKeys) {
    private static final Limits NONE = new Limits(Map.of(), Map.of(), Map.of());

    /**
     * Copies the limits.
     *
     * @throws NullPointerException if anything is {@code null}
     */
    public Limits {
        numbers = Map.copyOf(numbers);
        keys = copy(keys);
        requiredKeys = copy(requiredKeys);
    }

    /**
     * No limits: nothing that a service may change is checked.
     *
     * @return empty limits
     */
    public static Limits none() {
        return NONE;
    }

    private static Map<String, Set<String>> copy(Map<String, Set<String>> sets) {
        return sets.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }
}
