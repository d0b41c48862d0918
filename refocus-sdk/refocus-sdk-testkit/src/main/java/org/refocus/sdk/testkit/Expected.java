package org.refocus.sdk.testkit;

import java.util.Objects;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;

/**
 * What a validator has to find in a sample. Immutable and safe to share between threads.
 *
 * @param code what it is about
 * @param pointer where, as a JSON Pointer into the document
 */
public record Expected(Code code, String pointer) {
    /** Refuses null. */
    public Expected {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(pointer, "pointer");
    }

    /** Returns what a finding says, without its arguments. */
    public static Expected of(Finding finding) {
        return new Expected(finding.code(), finding.pointer());
    }

    @Override
    public String toString() {
        return code.id() + " at " + (pointer.isEmpty() ? "the whole document" : pointer);
    }
}
