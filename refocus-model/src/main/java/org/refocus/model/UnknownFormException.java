package org.refocus.model;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * No form has the id that was asked for.
 *
 * <p>The message lists the ids that exist. It does not repeat the one asked for, which may come from outside.
 */
public final class UnknownFormException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownFormException() {
        super(Arrays.stream(FormType.values())
                .map(FormType::id)
                .collect(Collectors.joining(", ", "No form has this id. The forms are: ", ".")));
    }
}
