package org.refocus.sdk.testkit.caseload;

import java.util.List;
import java.util.Map;

/**
 * One strand of a life, such as an interest: sentences by what they are for, each with at least one wording.
 *
 * @param kind what sort of strand it is, such as {@code home}
 * @param id what the strand is called
 * @param lines the wordings, by purpose
 */
record Strand(String kind, String id, Map<String, List<String>> lines) {
    List<String> wordings(String purpose) {
        List<String> found = lines.get(purpose);
        if (found == null) {
            throw new IllegalStateException("The strand " + id + " has no line for " + purpose);
        }
        return found;
    }

    boolean has(String purpose) {
        return lines.containsKey(purpose);
    }
}
