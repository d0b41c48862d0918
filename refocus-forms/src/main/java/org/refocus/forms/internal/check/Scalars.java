package org.refocus.forms.internal.check;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.Severity;

/** The checks of a single text or number. */
public final class Scalars {
    private Scalars() {}

    /** Returns the first thing wrong with a text, or null. */
    public static @Nullable Code faultOf(Check check, char[] buffer, int offset, int length) {
        if (check.choice != null && !check.choice.accepts(buffer, offset, length)) {
            return Code.ENUM;
        }
        if (length > check.maxLength && codePoints(buffer, offset, length) > check.maxLength) {
            return Code.MAX_LENGTH;
        }
        if (check.notBlank && isBlank(buffer, offset, length)) {
            return Code.BLANK;
        }
        if (length < 2L * check.minLength && codePoints(buffer, offset, length) < check.minLength) {
            return Code.MIN_LENGTH;
        }
        if (check.format != null && check.format.accepts(buffer, offset, length)) {
            return null; // the pattern that must stand beside a format says less
        }
        if (check.text != null && !check.text.accepts(buffer, offset, length)) {
            return Code.PATTERN;
        }
        return check.format == null ? null : Code.FORMAT;
    }

    /** Returns the finding for what {@link #faultOf} said. */
    public static Finding finding(Code fault, Check check, String pointer) {
        return switch (fault) {
            case MAX_LENGTH -> Finding.error(fault, pointer, "max", check.maxLength);
            case MIN_LENGTH -> Finding.error(fault, pointer, "min", check.minLength);
            case FORMAT -> Finding.error(fault, pointer, "format", check.formatName);
            default -> Finding.error(fault, pointer);
        };
    }

    /** Returns the finding for a list that lacks an item of a kind. */
    public static Finding missing(Match match, String pointer) {
        return new Finding(
                Code.CONTAINS, Severity.ERROR, pointer, Map.of("property", match.propertyName, "value", match.value));
    }

    /** Says whether a text is what a match looks for. */
    public static boolean fits(Match match, char[] buffer, int offset, int length) {
        return ChoiceCheck.same(match.chars, buffer, offset, length);
    }

    /** Says whether a number has no part behind the point. */
    public static boolean isWhole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    /**
     * Says whether an exponent makes a number too long: as it stands, or as it is written when it is read and written
     * again, where {@code 0.001E-100} becomes {@code 1E-103}.
     *
     * @param max the most digits, and the most by which an exponent may move the point
     */
    public static boolean isOutOfReach(char[] buffer, int offset, int length, int max) {
        int exponent = exponent(buffer, offset, length);
        if (exponent == 0 || exponent > max) {
            return exponent > max;
        }
        char[] again = new BigDecimal(buffer, offset, length).toString().toCharArray();
        int digits = 0;
        for (char c : again) {
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits > max || exponent(again, 0, again.length) > max;
    }

    /** Returns by how much the exponent of a number moves its point, either way; a million stands for all beyond. */
    private static int exponent(char[] buffer, int offset, int length) {
        int end = offset + length;
        int i = offset;
        while (i < end && buffer[i] != 'e' && buffer[i] != 'E') {
            i++;
        }
        int value = 0;
        for (i++; i < end; i++) {
            if (buffer[i] >= '0' && buffer[i] <= '9') {
                value = Math.min(1_000_000, value * 10 + (buffer[i] - '0'));
            }
        }
        return value;
    }

    /** Returns the amount that a money text holds, or null where it is not money. */
    public static @Nullable BigDecimal amount(char[] buffer, int offset, int length) {
        return Shapes.isMoney(buffer, offset, length) ? new BigDecimal(buffer, offset, length) : null;
    }

    /** Says whether NUL or half of a surrogate pair stands in a text. */
    public static boolean hasBadCharacter(char[] buffer, int offset, int length) {
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            char c = buffer[i];
            if (c == 0 || Character.isLowSurrogate(c)) {
                return true;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == end || !Character.isLowSurrogate(buffer[i + 1])) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** Says whether NUL or half of a surrogate pair stands in a name. */
    public static boolean hasBadCharacter(String name) {
        return hasBadCharacter(name.toCharArray(), 0, name.length());
    }

    private static boolean isBlank(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (!Shapes.isBlank(buffer[i])) {
                return false;
            }
        }
        return true;
    }

    private static int codePoints(char[] buffer, int offset, int length) {
        return Character.codePointCount(buffer, offset, length);
    }
}
