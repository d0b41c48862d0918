package org.refocus.sdk.html;

import java.text.Normalizer;

/**
 * How wide a text is at most, whatever sans-serif font a reader's machine has.
 *
 * <p>Nothing here can measure a font, so every character is taken to be as wide as in the widest of the usual ones. A line
 * may end a little early; it does not run over.
 */
final class TextWidth {
    private static final double BOLD = 1.2;
    private static final double REPLACEMENT = 1.1;

    private TextWidth() {}

    /** Returns the width in parts of the font's size. */
    static double ems(String text, boolean bold) {
        double sum = text.codePoints().mapToDouble(TextWidth::em).sum();
        return bold ? sum * BOLD : sum;
    }

    private static double em(int c) {
        if (c < 0x80) {
            return ascii(c);
        }
        if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) {
            return latin(c);
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0.6;
            case Character.FORMAT -> 0.3;
            default -> other(c);
        };
    }

    private static double ascii(int c) {
        if (Character.isISOControl(c)) {
            return REPLACEMENT;
        }
        return switch (c) {
            case '\'' -> 0.3;
            case ' ', 'i', 'j', 'l', '.', ',' -> 0.37;
            case 'f', 't', 'r', 'I', '!', '-', '(', ')', '[', ']' -> 0.44;
            case ':', ';', '|', 'J', '"', '/', '\\' -> 0.48;
            case 'c', 's', 'z' -> 0.56;
            case 'm' -> 0.98;
            case 'w' -> 0.83;
            case 'M' -> 0.88;
            case 'W', '%', '@' -> 1.1;
            default -> Character.isLowerCase(c) || Character.isDigit(c) ? 0.65 : Character.isUpperCase(c) ? 0.8 : 0.86;
        };
    }

    /** An accent stands above its letter and makes it no wider. */
    private static double latin(int c) {
        char base =
                Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).charAt(0);
        return base < 0x80 ? Math.max(0.47, ascii(base)) : c == 0xA0 ? 0.4 : REPLACEMENT;
    }

    private static double other(int c) {
        if (c == 0x2018 || c == 0x2019) {
            return 0.45;
        }
        if (c >= 0x2010 && c <= 0x2022) {
            return c == 0x2014 || c == 0x2015 ? 1.05 : 0.66;
        }
        if (c >= 0x370 && c < 0x530) { // Greek and Cyrillic
            return "жмшщыюфЖМШЩЫЮФѢѨѬΩω".indexOf(c) >= 0 ? 1.15 : Character.isUpperCase(c) ? 0.87 : 0.75;
        }
        if (c >= 0x590 && c < 0x780) { // Hebrew and Arabic
            return c < 0x600 ? 0.75 : 0.95;
        }
        if (c == 0xFDFD) { // a whole sentence in one character
            return 12;
        }
        if (c == 0x2E3A || c == 0x2E3B || (c >= 0x12000 && c < 0x12550)) { // long dashes and cuneiform
            return 3.2;
        }
        return c >= 0x1F000 || (c >= 0x2190 && c < 0x2C00) ? 1.45 : 1.3;
    }
}
