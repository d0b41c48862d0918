package org.refocus.forms;

import org.refocus.forms.TemplateComparison.Step;

/**
 * One difference between two templates, at one place, and what it means for answers that exist.
 *
 * <p>Immutable and safe to share between threads; no part is null. It holds words of the templates and never an answer.
 *
 * @param kind what kind of difference it is
 * @param pointer the place as a JSON Pointer into the answers, with {@code *} for the items of a list and for open
 *     names; empty for the whole form
 * @param to where the place is now, for a renamed or moved one; empty otherwise
 * @param keyword the keyword or rule that differs, such as {@code maxLength} or {@code at-most}
 * @param detail the difference in plain English
 * @param meaning what it means for answers that exist
 * @param widens whether answers to the new template may fail the old one
 * @param step the smallest version step that says it honestly
 */
public record TemplateChange(
        Kind kind,
        String pointer,
        String to,
        String keyword,
        String detail,
        Meaning meaning,
        boolean widens,
        Step step) {
    /** The kinds of difference. */
    public enum Kind {
        /** A place is new and may be left out. */
        ADDED_OPTIONAL,
        /** A place is new and must be there. */
        ADDED_REQUIRED,
        /** A place that may be left out must now be there. */
        NEWLY_REQUIRED,
        /** A place that had to be there may now be left out. */
        NO_LONGER_REQUIRED,
        /** A place is gone. */
        REMOVED,
        /** A place has another name beside the same neighbours; told by its being written alike. */
        RENAMED,
        /** A place stands elsewhere; told by its being written alike. */
        MOVED,
        /** Less is allowed. */
        NARROWED,
        /** More is allowed. */
        WIDENED,
        /** Something else is allowed, and nothing here can tell whether more or less. */
        REPLACED,
        /** A title, hint, label or sentence is said otherwise. */
        REWORDED,
        /** A prompt is new. */
        PROMPT_ADDED,
        /** A prompt is gone. */
        PROMPT_REMOVED,
        /** A prompt is said otherwise. */
        PROMPT_REWORDED,
        /** The same things are shown in another order. */
        REORDERED,
        /** The control or the layout is another. */
        SHOWN_OTHERWISE,
        /** Entries are seen by others until their writer chooses. */
        AUDIENCE,
        /** A service may change more, less or other things. */
        LOCK,
        /** The text printed for the reader is another. */
        CONTENT,
        /** A parameter has another value; where a rule reads it, the rule's change stands beside it. */
        PARAMETER,
        /** Others must agree. */
        AGREED_BY,
        /** A record is about somebody else. */
        SUBJECT,
        /** The templates are too large to be compared to the end; anything may differ. */
        NOT_COMPARED
    }

    /** What a change means for answers that fitted the old template. */
    public enum Meaning {
        /** They stay right. */
        NOTHING("answers stay right"),
        /** They stay right, but no page shows a part of them. */
        LOSES_PLACE("answers stay right, but lose their place"),
        /** They stay right, but are seen, agreed or understood otherwise. */
        MEANS_OTHERWISE("answers stay right, but mean something else"),
        /** Some of them may be refused. */
        MAY_FAIL("answers may fail");

        private final String words;

        Meaning(String words) {
            this.words = words;
        }
    }

    /** Creates a change of a place that stays where it is. */
    public TemplateChange(
            Kind kind, String pointer, String keyword, String detail, Meaning meaning, boolean widens, Step step) {
        this(kind, pointer, "", keyword, detail, meaning, widens, step);
    }

    /** Says whether answers to the old template may fail the new one. */
    public boolean narrows() {
        return meaning == Meaning.MAY_FAIL;
    }

    /** Returns the change in one line of plain English. */
    @Override
    public String toString() {
        return (pointer.isEmpty() ? "the form" : pointer) + ": " + detail + "; " + meaning.words;
    }
}
