package org.refocus.sdk.html;

import java.util.List;
import java.util.Map;

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
    void draw(Markup form, Words words, Setting setting) {
        boolean saves = autosaveAfter > 0 && setting.save().isPresent();
        form.attr("data-rf", setting.step() == null ? "" : setting.step())
                .attr("data-rf-autosave", saves ? String.valueOf(autosaveAfter) : null)
                .attr("data-rf-lang", words.told("script.saved").language());
        String button = setting.buttons().values().stream().findFirst().orElse("");
        for (String word : WORDS) {
            form.attr(
                    "data-rf-" + word,
                    words.told("script." + word, Map.of("button", button)).text());
        }
    }
}
