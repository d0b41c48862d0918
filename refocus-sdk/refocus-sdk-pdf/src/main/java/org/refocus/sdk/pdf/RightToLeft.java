package org.refocus.sdk.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Normalizer;

/** Writes a run from right to left in the order in which it is painted. Safe to share between threads. */
final class RightToLeft implements BidiReorderer {
    private static final String PAIRS = "()[]{}<>«»‹›";

    @Override
    public String reorderRTLTextToLTR(String text) {
        StringBuilder painted = new StringBuilder(text.length());
        int end = text.length();
        while (end > 0) {
            int start = beginning(text, end);
            int pair = end - start == 1 ? PAIRS.indexOf(text.charAt(start)) : -1;
            if (pair >= 0) {
                painted.append(PAIRS.charAt(pair ^ 1));
            } else {
                painted.append(text, start, end);
            }
            end = start;
        }
        return painted.toString();
    }

    /** Returns where a letter begins, which keeps its marks behind it. */
    private static int beginning(String text, int end) {
        int start = end;
        int c;
        do {
            c = text.codePointBefore(start);
            start -= Character.charCount(c);
        } while (start > 0 && isMark(c));
        return start;
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    @Override
    public String shapeText(String text) {
        return ArabicForms.join(text);
    }

    @Override
    public String deshapeText(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
