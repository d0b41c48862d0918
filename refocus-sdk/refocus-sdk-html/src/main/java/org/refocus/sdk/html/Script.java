package org.refocus.sdk.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a form tells the script, as attributes: the words in which it speaks, and how soon it saves.
 *
 * @param autosaveAfter milliseconds from the last letter typed; 0 where the script is not to save by itself
 */
record Script(long autosaveAfter) {
    static final Script PLAIN = new Script(0);

    private static final List<String> WORDS =
            List.of("saved", "unsaved", "refused", "failed", "added", "removed", "moved", "nothing", "left", "over");

    /** Writes the attributes into the form's own tag. */
    void draw(Markup form, Words words, Optional<String> firstButton) {
        form.attr("data-rf", "")
                .attr(
                        "data-rf-autosave",
                        autosaveAfter > 0 && firstButton.isPresent() ? String.valueOf(autosaveAfter) : null);
        form.attr("data-rf-lang", words.told("script.saved").language());
        for (String word : WORDS) {
            String text = words.told("script." + word, Map.of("button", firstButton.orElse("")))
                    .text();
            form.attr("data-rf-" + word, text);
        }
    }
}
