package org.refocus.forms.internal.check;

/** The shapes of text that stand in every document, checked on the characters where they lie. */
final class Shapes {
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Shapes() {}

    static boolean isIdentifier(char[] b, int o, int n) {
        if (n < 1 || n > 64 || !isAlphanumeric(b[o])) {
            return false;
        }
        for (int i = o + 1; i < o + n; i++) {
            char c = b[i];
            if (!isAlphanumeric(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    static boolean isMoney(char[] b, int o, int n) {
        if (n < 4 || n > 10 || b[o + n - 3] != '.' || (b[o] == '0' && n != 4)) {
            return false;
        }
        return digits(b, o, n - 3) && digits(b, o + n - 2, 2);
    }

    static boolean looksLikeDate(char[] b, int o, int n) {
        if (n != 10
                || b[o + 4] != '-'
                || b[o + 7] != '-'
                || !digits(b, o, 4)
                || !digits(b, o + 5, 2)
                || !digits(b, o + 8, 2)) {
            return false;
        }
        int month = two(b, o + 5);
        int day = two(b, o + 8);
        return (b[o] == '1' || b[o] == '2') && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    static boolean isCalendarDate(char[] b, int o, int n) {
        return looksLikeDate(b, o, n) && dayExists(b, o);
    }

    static boolean looksLikeInstant(char[] b, int o, int n) {
        if (n < 20 || n > 27 || b[o + 10] != 'T' || b[o + 13] != ':' || b[o + 16] != ':' || b[o + n - 1] != 'Z') {
            return false;
        }
        if (!looksLikeDate(b, o, 10) || !digits(b, o + 11, 2) || !digits(b, o + 14, 2) || !digits(b, o + 17, 2)) {
            return false;
        }
        if (n > 20 && (b[o + 19] != '.' || n == 21 || !digits(b, o + 20, n - 21))) {
            return false;
        }
        return two(b, o + 11) <= 23 && two(b, o + 14) <= 59 && two(b, o + 17) <= 59;
    }

    static boolean isCalendarInstant(char[] b, int o, int n) {
        return looksLikeInstant(b, o, n) && dayExists(b, o);
    }

    private static boolean dayExists(char[] b, int o) {
        int year = two(b, o) * 100 + two(b, o + 2);
        int month = two(b, o + 5);
        int day = two(b, o + 8);
        boolean leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return day <= DAYS[month - 1] + (leap ? 1 : 0);
    }

    private static int two(char[] b, int i) {
        return (b[i] - '0') * 10 + (b[i + 1] - '0');
    }

    private static boolean digits(char[] b, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (b[i] < '0' || b[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Whether a character counts as blank: the complement of the dialect's "not blank" pattern. */
    static boolean isBlank(char c) {
        if (c < 0x80) {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
        return c == '\u0085'
                || c == '\u00a0'
                || c == '\u1680'
                || (c >= '\u2000' && c <= '\u200f')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u205f'
                || c == '\u2060'
                || c == '\u3000'
                || c == '\ufeff';
    }
}
