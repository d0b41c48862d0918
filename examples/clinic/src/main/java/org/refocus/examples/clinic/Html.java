package org.refocus.examples.clinic;

import java.util.Collection;

/**
 * A piece of HTML. Whatever is put into its gaps is shown as text, unless it is such a piece itself: so what people typed
 * can never act as markup.
 *
 * @param markup the HTML
 */
record Html(String markup) {
    static final Html NOTHING = new Html("");

    /** Fills the gaps <code>{}</code> of a pattern, in order; a pattern is always written in the program. */
    static Html of(String pattern, Object... parts) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Object part : parts) {
            int gap = pattern.indexOf("{}", from);
            out.append(pattern, from, gap);
            append(part, out);
            from = gap + 2;
        }
        return new Html(out.append(pattern, from, pattern.length()).toString());
    }

    /** Text that somebody typed: kept apart, so that its direction cannot reorder what stands around it. */
    static Html typed(String text) {
        return of("<bdi>{}</bdi>", text);
    }

    static Html join(Collection<Html> parts) {
        return of("{}", parts);
    }

    private static void append(Object part, StringBuilder out) {
        if (part instanceof Html html) {
            out.append(html.markup);
        } else if (part instanceof Collection<?> several) {
            several.forEach(one -> append(one, out));
        } else {
            escape(part.toString(), out);
        }
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
