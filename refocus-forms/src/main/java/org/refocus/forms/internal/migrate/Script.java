package org.refocus.forms.internal.migrate;

import java.util.List;

/**
 * The steps from one version to the next.
 *
 * @param from the template the answers stand under, {@code id|version}
 * @param to the template they move to
 * @param steps what is done, in order
 */
public record Script(String from, String to, List<Step> steps) {
    /** Copies the list. */
    public Script {
        steps = List.copyOf(steps);
    }
}
