package org.refocus.examples.clinic;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sentence for the page that follows a change. */
enum Flash {
    BEGUN("Begun. Fill in as much as you like today; it is kept as a draft."),
    SAVED("Saved. You can come back at any time."),
    REMOVED("Taken out, and the rest is saved. What was there stays in the history."),
    AGREED("Agreed. Thank you both."),
    AGREED_ALONE("Agreed. It now stands in the record."),
    AMENDING("This is a new draft. What was agreed before stays in the history."),
    WITHDRAWN("Withdrawn. It is kept in the history and no longer counts."),
    CHANGED_MEANWHILE(
            "Somebody saved a newer version while you were looking. This is the newer one: please look again."),
    ALREADY_AGREED("This is agreed already. To change it, open a new draft with the button Change this."),
    NOW("You are now looking as somebody else. What you see may differ.");

    private final String text;

    Flash(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static Optional<Flash> of(@Nullable String cookie) {
        return Arrays.stream(values())
                .filter(flash -> flash.name().equals(cookie))
                .findFirst();
    }
}
