package org.refocus.forms;

import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What came out of reading: the value where it could be built, and everything that was found.
 *
 * <p>The value may be there although the report has errors: a half-filled draft binds. It is absent when the bytes do
 * not fit the type at all. Immutable; as safe to share as its value.
 *
 * @param value the value, where it could be built
 * @param report everything that was found
 * @param <T> what was read
 */
public record Checked<T>(Optional<T> value, Report report) {

    /** Says whether a value is there and nothing blocks agreement. */
    public boolean conforms() {
        return value.isPresent() && report.conforms();
    }

    /**
     * Returns the value.
     *
     * @throws NoSuchElementException when it could not be built; look at {@link #report()} first
     */
    public T get() {
        return value.orElseThrow(() -> new NoSuchElementException("No value could be built; the report says why"));
    }
}
