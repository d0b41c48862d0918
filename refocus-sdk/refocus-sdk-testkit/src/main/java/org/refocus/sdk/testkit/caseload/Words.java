package org.refocus.sdk.testkit.caseload;

import java.util.Locale;
import java.util.Map;

/** Puts names and places into sentences. */
final class Words {
    private Words() {}

    /** Replaces each {@code {slot}} by its value. */
    static String fill(String sentence, Map<String, String> slots) {
        int open = sentence.indexOf('{');
        if (open < 0) {
            return sentence;
        }
        StringBuilder text = new StringBuilder(sentence.length() + 24);
        int from = 0;
        while (open >= 0) {
            int close = sentence.indexOf('}', open);
            String slot = sentence.substring(open + 1, close);
            String value = slots.get(slot);
            if (value == null) {
                throw new IllegalStateException("A sentence asks for " + slot + ", which nobody has");
            }
            text.append(sentence, from, open);
            text.append(beginsSentence(text) ? capital(value) : value);
            from = close + 1;
            open = sentence.indexOf('{', from);
        }
        return text.append(sentence, from, sentence.length()).toString();
    }

    private static boolean beginsSentence(CharSequence text) {
        int length = text.length();
        return length == 0
                || (length > 1 && text.charAt(length - 1) == ' ' && ".?!".indexOf(text.charAt(length - 2)) >= 0);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
