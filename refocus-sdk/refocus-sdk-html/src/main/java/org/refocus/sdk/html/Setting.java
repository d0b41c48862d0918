package org.refocus.sdk.html;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the questions of a form that is filled in.
 *
 * @param action where the form is sent to
 * @param hidden fields that nobody sees
 * @param buttons the buttons at the end, value and label
 * @param saving what the Enter key and the Add buttons send; null for the value of the first button
 * @param step the one step to draw; null for the whole form
 * @param addresses where each step is, by its id
 * @param script what the script is told
 */
record Setting(
        String action,
        Map<String, String> hidden,
        Map<String, String> buttons,
        @Nullable String saving,
        @Nullable String step,
        UnaryOperator<String> addresses,
        Script script) {

    /** Returns what saves the form and does no more; empty where the host has no button. */
    Optional<String> save() {
        return Optional.ofNullable(saving).or(() -> buttons.keySet().stream().findFirst());
    }

    /** Returns where to send the form so that the page comes back to an element and not to its top. */
    String actionAt(String id) {
        int fragment = action.indexOf('#');
        return (fragment < 0 ? action : action.substring(0, fragment)) + "#" + id;
    }
}
