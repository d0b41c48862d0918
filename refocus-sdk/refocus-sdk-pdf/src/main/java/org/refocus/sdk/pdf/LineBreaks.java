package org.refocus.sdk.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Says where a line may end: where Java says so, but not behind the apostrophe of "don’t". Used by one thread. */
final class LineBreaks implements FSTextBreaker {
    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int next = breaks.next();
        while (next != BreakIterator.DONE && isInAWord(next)) {
            next = breaks.next();
        }
        return next;
    }

    private boolean isInAWord(int at) {
        return at > 0
                && at < text.length()
                && (text.charAt(at - 1) == '\u2019' || text.charAt(at - 1) == '\'')
                && Character.isLetter(text.charAt(at));
    }
}
