package org.refocus.sdk.testkit;

import org.refocus.forms.RefocusException;

/** The kit can draw no answers for a template; the message names the place and says what to do. */
public final class UndrawableTemplateException extends RefocusException {
    private static final long serialVersionUID = 1L;

    UndrawableTemplateException(String place, String why) {
        super("Nothing can be drawn for " + (place.isEmpty() ? "the whole form" : place) + ": " + why);
    }
}
