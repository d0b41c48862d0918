package org.refocus.sdk.view;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.TemplateNode;

/** Turns typed text into the value that a place asks for; what does not fit is kept as it was typed. */
final class Coercion {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Pattern MONEY =
            Pattern.compile("£?\\s?([0-9]{1,7}|[0-9]{1,3}(,[0-9]{3}){1,2})(\\.[0-9]{1,2})?");

    private Coercion() {}

    /**
     * Returns the value for a place.
     *
     * @param old what stood there before; null for nothing
     * @param text what was typed
     * @return the value; null for none
     */
    static @Nullable Object scalar(TemplateNode node, @Nullable Object old, String text) {
        if (text.isBlank()) {
            return null;
        }
        Object value = valueOf(node, text);
        boolean same = old instanceof String before
                ? value instanceof String after && lines(before).equals(after)
                : node.type() != TemplateNode.Type.STRING && text.equals(String.valueOf(old));
        return same && old != null ? old : value;
    }

    private static Object valueOf(TemplateNode node, String text) {
        String bare = text.strip();
        return switch (node.type()) {
            case INTEGER -> INTEGER.matcher(bare).matches() ? (Object) Integer.valueOf(bare) : text;
            case NUMBER -> NUMBER.matcher(bare).matches() ? new BigDecimal(bare) : text;
            case BOOLEAN -> bare.equals("true") || bare.equals("false") ? (Object) Boolean.valueOf(bare) : text;
            default -> node.widget().equals("money") && MONEY.matcher(bare).matches() ? money(bare) : text;
        };
    }

    private static String money(String bare) {
        return new BigDecimal(bare.replaceAll("[£,\\s]", "")).setScale(2).toPlainString();
    }

    /**
     * Returns a text with one character for each line break (browsers send two), and with a mark in the place of each
     * character that cannot be kept: NUL and half of a character pair.
     */
    static String lines(String text) {
        StringBuilder lines = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            lines.appendCodePoint(c == 0 || half ? 0xFFFD : c);
        });
        return lines.toString();
    }
}
