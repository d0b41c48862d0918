package org.refocus.model;

import java.util.Locale;

/**
 * An answer picked from a fixed list.
 *
 * <p>Every enum of the forms is one, so that a host can look up a label for any of them by its id.
 */
public interface Choice {
    /**
     * The name of the constant in Java.
     *
     * @return for example {@code CARRIED_FORWARD}
     */
    String name();

    /**
     * The id used in JSON: the name in lower case, joined by hyphens.
     *
     * @return for example {@code carried-forward}
     */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
