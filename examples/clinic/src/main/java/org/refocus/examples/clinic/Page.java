package org.refocus.examples.clinic;

import org.jspecify.annotations.Nullable;

/**
 * A page before it gets its frame.
 *
 * @param status the HTTP status
 * @param title what stands in the browser's title bar
 * @param about the person it is about, if it is about one
 * @param body what stands in it
 * @param isForm whether it is there to fill in a form
 */
record Page(int status, String title, Directory.@Nullable Person about, Html body, boolean isForm) {
    Page(int status, String title, Directory.@Nullable Person about, Html body) {
        this(status, title, about, body, false);
    }

    Page(String title, Html body) {
        this(200, title, null, body);
    }

    Page(String title, Directory.@Nullable Person about, Html body) {
        this(200, title, about, body);
    }
}
