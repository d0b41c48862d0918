package org.refocus.sdk.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML in which every text stays text.
 *
 * <p>Names of elements and attributes come from this package alone; whatever else is written passes through here and is
 * escaped. Braces are escaped too, so that a page which goes through a host's templates is not read as an expression.
 */
final class Markup {
    private static final Set<String> INLINE = Set.of("a", "bdi", "button", "input", "label", "option", "span", "time");

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Deque<String> open = new ArrayDeque<>();
    private final String language;
    private final ClassMap classes;
    private String tag = "";
    private boolean inTag;
    private boolean hasClass;

    Markup(String language) {
        this(language, ClassMap.OURS);
    }

    /** Begins a page in a language, a BCP 47 tag, with the classes of a design system. */
    Markup(String language, ClassMap classes) {
        this.language = language;
        this.classes = classes;
    }

    /** Opens an element; attributes may follow. */
    Markup open(String tag) {
        start(tag);
        open.push(tag);
        return this;
    }

    /** Opens an element of one class. */
    Markup open(String tag, String cssClass) {
        return open(tag).attr("class", cssClass);
    }

    /** Writes an element that has no content; attributes may follow. */
    Markup empty(String tag) {
        start(tag);
        return this;
    }

    private void start(String name) {
        finishTag();
        if (!INLINE.contains(name) && out.length() > 0) {
            out.append('\n');
        }
        out.append('<').append(name);
        tag = name;
        inTag = true;
        hasClass = false;
    }

    /** Writes an attribute; none where the value is null. */
    Markup attr(String name, @Nullable String value) {
        if (value != null && name.equals("class")) {
            hasClass = true;
            write(name, classes.of(tag, value));
        } else if (value != null) {
            write(name, value);
        }
        return this;
    }

    private void write(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value, true);
        out.append('"');
    }

    /** Writes an attribute that has no value, if it is to be there. */
    Markup flag(String name, boolean on) {
        if (on) {
            out.append(' ').append(name);
        }
        return this;
    }

    /** Writes text to be read: characters that would act instead of being read are shown as what they are. */
    Markup text(String text) {
        finishTag();
        escape(text.replace("\r\n", "\n"), false);
        return this;
    }

    /** Writes the one text of the element that was just opened, which says so where it is in another language. */
    Markup text(Told told) {
        return attr("lang", told.isForeignTo(language) ? told.language() : null).text(told.text());
    }

    /** Writes a text among others. */
    Markup part(Told told) {
        return told.isForeignTo(language) ? open("span").text(told).close() : text(told.text());
    }

    /** Writes text that comes back when the form is sent: every character is kept. */
    Markup exact(String text) {
        finishTag();
        escape(text, true);
        return this;
    }

    /** Writes a line break that a browser takes for no content of a text area. */
    Markup leadingBreak() {
        finishTag();
        out.append('\n');
        return this;
    }

    /** Closes the element that was opened last. */
    Markup close() {
        finishTag();
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Writes a whole element that holds one text. */
    Markup element(String tag, String cssClass, String text) {
        return open(tag, cssClass).text(text).close();
    }

    /** Writes a whole element that holds one text, which says so where it is in another language. */
    Markup element(String tag, String cssClass, Told told) {
        return open(tag, cssClass).text(told).close();
    }

    private void finishTag() {
        if (inTag) {
            String theirs = hasClass ? "" : classes.of(tag);
            if (!theirs.isEmpty()) {
                write("class", theirs);
            }
            out.append('>');
            inTag = false;
        }
    }

    private void escape(String text, boolean exact) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'', '`', '{', '}' -> reference(c);
                case '\0' -> out.append('\uFFFD');
                case '\n', '\t' -> {
                    if (inTag) {
                        reference(c);
                    } else {
                        out.append(c);
                    }
                }
                default -> {
                    if (c == '\r') {
                        reference(exact ? c : '\n');
                    } else {
                        out.append(exact ? c : readable(c));
                    }
                }
            }
        }
    }

    private void reference(char c) {
        out.append("&#").append((int) c).append(';');
    }

    /** Old word processors break lines with some control characters; all others only stand in the way. */
    private static char readable(char c) {
        return switch (c) {
            case '\u000B', '\f', '\u0085' -> '\n';
            default -> Character.isISOControl(c) ? '\uFFFD' : c;
        };
    }

    @Override
    public String toString() {
        finishTag();
        return out.toString();
    }
}
