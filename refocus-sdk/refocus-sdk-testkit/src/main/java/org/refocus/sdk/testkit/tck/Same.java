package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.refocus.sdk.FormResponse;

/** Compares revisions, and says which part of one is another. Shows no answers. */
final class Same {
    private Same() {}

    static void revision(FormResponse expected, Optional<FormResponse> actual, String when) {
        revision(expected, actual.orElseGet(() -> fail(when + ": " + expected + " is not there")), when);
    }

    static void revision(FormResponse expected, FormResponse actual, String when) {
        if (actual == null) {
            fail(when + ": null instead of " + expected);
        }
        if (!expected.equals(actual)) {
            fail(when + ": " + expected + " is not as it was appended; different: " + different(expected, actual));
        }
    }

    static void revisions(List<FormResponse> expected, List<FormResponse> actual, String when) {
        assertEquals(names(expected), names(actual), when);
        for (int i = 0; i < expected.size(); i++) {
            revision(expected.get(i), actual.get(i), when);
        }
    }

    private static List<String> names(List<FormResponse> revisions) {
        return revisions.stream()
                .map(r -> r.id() + " revision " + r.revision() + " " + r.status())
                .toList();
    }

    private static List<String> different(FormResponse expected, FormResponse actual) {
        List<String> different = new ArrayList<>();
        for (RecordComponent part : FormResponse.class.getRecordComponents()) {
            try {
                Object one = part.getAccessor().invoke(expected);
                Object other = part.getAccessor().invoke(actual);
                if (!Optional.ofNullable(one).equals(Optional.ofNullable(other))) {
                    different.add(part.getName());
                }
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("A revision has no such part", e);
            }
        }
        int at = Arrays.mismatch(expected.answers().bytes(), actual.answers().bytes());
        if (at >= 0) {
            different.add("answers from byte " + at + " on");
        }
        return different;
    }
}
