package org.refocus.forms;

import java.util.List;

/**
 * A question that helps to talk about a place on a form. It need not be asked, nor in this order.
 *
 * @param text the question in our own words
 * @param cues words that may jog the memory; may be empty
 * @param source where in the manual it comes from
 */
public record Prompt(String text, List<String> cues, String source) {
    /** Copies the cues; refuses null. */
    public Prompt {
        cues = List.copyOf(cues);
    }
}
