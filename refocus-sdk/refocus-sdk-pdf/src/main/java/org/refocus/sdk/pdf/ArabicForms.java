package org.refocus.sdk.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Chooses the form of each Arabic letter by its neighbours, because the PDF engine paints letters one by one.
 *
 * <p>Unicode keeps the forms in two blocks, each letter's in the order: alone, at the end, at the beginning, in the
 * middle. A letter with two forms alone does not join with what follows it.
 */
final class ArabicForms {
    private static final int ALONE = 0;
    private static final int LAST = 1;
    private static final int FIRST = 2;
    private static final int MIDDLE = 3;
    private static final String LAM = "\u0644";
    private static final char TATWEEL = '\u0640';

    /** The forms of a letter, or of lam with alef, one after the other. */
    private static final Map<String, String> FORMS = forms();

    private ArabicForms() {}

    private static Map<String, String> forms() {
        Map<String, String> forms = new HashMap<>();
        collect(forms, 0xFB50, 0xFBB1);
        collect(forms, 0xFBD3, 0xFBE9);
        collect(forms, 0xFBFC, 0xFBFF);
        collect(forms, 0xFE80, 0xFEFC);
        return forms;
    }

    private static void collect(Map<String, String> forms, int from, int to) {
        for (int c = from; c <= to; c++) {
            String form = String.valueOf((char) c);
            String letter = Normalizer.normalize(form, Normalizer.Form.NFKC);
            if (!letter.equals(form) && letter.length() <= 2) {
                forms.merge(letter, form, String::concat);
            }
        }
    }

    static String join(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        boolean before = false;
        int i = 0;
        while (i < text.length()) {
            String letter = letter(text, i);
            String forms = FORMS.get(letter);
            if (forms == null) {
                joined.append(letter);
                before = isMark(letter) ? before : letter.charAt(0) == TATWEEL;
            } else {
                boolean after = forms.length() > FIRST && joinsBack(text, i + letter.length());
                int form = before ? (after ? MIDDLE : LAST) : (after ? FIRST : ALONE);
                joined.append(forms.charAt(Math.min(form, forms.length() - 1)));
                before = forms.length() > FIRST;
            }
            i += letter.length();
        }
        return joined.toString();
    }

    /** Returns what stands at a place; lam and alef are one. */
    private static String letter(String text, int at) {
        String one = text.substring(at, at + 1);
        if (one.equals(LAM) && at + 1 < text.length() && FORMS.containsKey(text.substring(at, at + 2))) {
            return text.substring(at, at + 2);
        }
        return one;
    }

    /** Says whether the next letter joins with the one before it. */
    private static boolean joinsBack(String text, int from) {
        int at = from;
        while (at < text.length() && isMark(text.substring(at, at + 1))) {
            at++;
        }
        if (at == text.length()) {
            return false;
        }
        String forms = FORMS.get(text.substring(at, at + 1));
        return text.charAt(at) == TATWEEL || (forms != null && forms.length() > LAST);
    }

    private static boolean isMark(String letter) {
        return Character.getType(letter.charAt(0)) == Character.NON_SPACING_MARK;
    }
}
