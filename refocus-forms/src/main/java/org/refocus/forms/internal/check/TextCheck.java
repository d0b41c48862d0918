package org.refocus.forms.internal.check;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a text must be written. The shapes that stand in every document have code of their own; any other pattern runs
 * on RE2/J, in time that grows no faster than the text.
 */
public abstract class TextCheck {
    /** The longest pattern a template may hold, in characters. */
    public static final int MAX_PATTERN = 500;

    /** The most that the counted repeats of a pattern may multiply to. */
    public static final int MAX_REPEAT = 1000;

    /** The most instructions a pattern may compile to: what each character of a text may cost. */
    public static final int MAX_PROGRAM = 2_500;

    /** The pattern that means "not blank"; it has its own place in {@link Check}. */
    public static final String NOT_BLANK =
            "[^\\t-\\r \u0085\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]";

    static final String IDENTIFIER = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";
    /** The pattern of an amount of money, which rules can reckon with. */
    public static final String MONEY = "^(0|[1-9][0-9]{0,6})\\.[0-9]{2}$";

    static final String DATE = "^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
    static final String INSTANT =
            "^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,6})?Z$";

    private static final Map<String, TextCheck> OWN_CODE = new HashMap<>();

    static {
        OWN_CODE.put(IDENTIFIER, new Plain(Shape.IDENTIFIER));
        OWN_CODE.put(MONEY, new Plain(Shape.MONEY));
        OWN_CODE.put(DATE, new Plain(Shape.DATE));
        OWN_CODE.put(INSTANT, new Plain(Shape.INSTANT));
    }

    abstract boolean accepts(char[] buffer, int offset, int length);

    /** Returns the check for a pattern, or empty when it does not compile or costs too much. */
    public static Optional<TextCheck> ofPattern(String pattern) {
        TextCheck own = OWN_CODE.get(pattern);
        if (own != null) {
            return Optional.of(own);
        }
        if (pattern.length() > MAX_PATTERN || repeatProduct(pattern) > MAX_REPEAT) {
            return Optional.empty();
        }
        try {
            Pattern compiled = Pattern.compile(pattern);
            return compiled.programSize() > MAX_PROGRAM ? Optional.empty() : Optional.of(new Regex(compiled));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Returns the check for {@code date} or {@code date-time}: a day that is in the calendar. */
    public static Optional<TextCheck> ofFormat(String format) {
        return switch (format) {
            case "date" -> Optional.of(new Plain(Shape.CALENDAR_DATE));
            case "date-time" -> Optional.of(new Plain(Shape.CALENDAR_INSTANT));
            default -> Optional.empty();
        };
    }

    /** Returns the pattern that must stand beside a format, so that every validator means the same by it. */
    public static String patternForFormat(String format) {
        return switch (format) {
            case "date" -> DATE;
            case "date-time" -> INSTANT;
            default -> "no such format";
        };
    }

    /** Multiplies the upper bounds of all counted repeats: nesting them is what makes a pattern slow. */
    static long repeatProduct(String pattern) {
        long product = 1;
        int open = pattern.indexOf('{');
        while (open >= 0) {
            int close = pattern.indexOf('}', open);
            if (close < 0) {
                return product;
            }
            String[] bounds = pattern.substring(open + 1, close).split(",", 2);
            String last = bounds[bounds.length - 1].isEmpty() ? bounds[0] : bounds[bounds.length - 1];
            if (last.chars().allMatch(Character::isDigit) && !last.isEmpty()) {
                product *= Math.max(1, last.length() > 4 ? MAX_REPEAT + 1 : Integer.parseInt(last));
                if (product > MAX_REPEAT) {
                    return product;
                }
            }
            open = pattern.indexOf('{', close);
        }
        return product;
    }

    private enum Shape {
        IDENTIFIER,
        MONEY,
        DATE,
        INSTANT,
        CALENDAR_DATE,
        CALENDAR_INSTANT
    }

    private static final class Plain extends TextCheck {
        private final Shape shape;

        Plain(Shape shape) {
            this.shape = shape;
        }

        @Override
        boolean accepts(char[] buffer, int offset, int length) {
            return switch (shape) {
                case IDENTIFIER -> Shapes.isIdentifier(buffer, offset, length);
                case MONEY -> Shapes.isMoney(buffer, offset, length);
                case DATE -> Shapes.looksLikeDate(buffer, offset, length);
                case INSTANT -> Shapes.looksLikeInstant(buffer, offset, length);
                case CALENDAR_DATE -> Shapes.isCalendarDate(buffer, offset, length);
                case CALENDAR_INSTANT -> Shapes.isCalendarInstant(buffer, offset, length);
            };
        }
    }

    private static final class Regex extends TextCheck {
        private final Pattern pattern;

        Regex(Pattern pattern) {
            this.pattern = pattern;
        }

        @Override
        boolean accepts(char[] buffer, int offset, int length) {
            return pattern.matcher(new String(buffer, offset, length)).find();
        }
    }
}
