package org.refocus.sdk.testkit.tck;

/** Texts as somebody reads them, whatever a medium does to white space. */
final class Reading {
    private Reading() {}

    /** Returns a text with one blank for all white space, and without characters that nobody sees. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean blank = true;
        for (int c : text.codePoints().toArray()) {
            if (isBlank(c)) {
                if (!blank) {
                    folded.append(' ');
                }
                blank = true;
            } else if (!isUnseen(c)) {
                folded.appendCodePoint(c);
                blank = false;
            }
        }
        return folded.toString().strip();
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** Controls, directions and joiners, and the mark for what was none. */
    private static boolean isUnseen(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == 0xFFFD;
    }

    /** Returns a text of the same shape in which nothing could be taken for more than a letter. */
    static String harmless(String text) {
        StringBuilder harmless = new StringBuilder(text.length());
        text.codePoints().forEach(c -> harmless.appendCodePoint(isBlank(c) || Character.isLetterOrDigit(c) ? c : 'x'));
        return harmless.toString();
    }
}
