package org.refocus.examples.clinic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sentence for the page that follows a change. */
enum Flash {
    BEGUN,
    SAVED,
    REMOVED,
    MOVED,
    AGREED,
    AGREED_ALONE,
    AMENDING,
    WITHDRAWN,
    CHANGED_MEANWHILE,
    ALREADY_AGREED,
    NOW;

    String text(Tongue tongue) {
        return tongue.say("flash." + name().toLowerCase(Locale.ROOT));
    }

    static Optional<Flash> of(@Nullable String cookie) {
        return Arrays.stream(values())
                .filter(flash -> flash.name().equals(cookie))
                .findFirst();
    }
}
