package org.refocus.sdk.html;

/**
 * A text that is not somebody's answer, and the language that it is in.
 *
 * @param text the text
 * @param language its BCP 47 tag
 */
record Told(String text, String language) {
    /** Says whether a page in another language has to say which one this is. */
    boolean isForeignTo(String page) {
        return !(language + "-").startsWith(page + "-") && !(page + "-").startsWith(language + "-");
    }
}
