package org.refocus.sdk.text;

import org.refocus.sdk.spi.FormRenderer;
import org.refocus.sdk.view.FormView;

/**
 * Draws a record as plain text that can be pasted into any record system.
 *
 * <p>The text that the form prints, headings, labels and answers, no more: empty places are left out, and so are the
 * readers of an entry. A finding stands below its place behind an exclamation mark. Lines end in {@code \n}; control and
 * direction characters in answers are left out, so that a pasted text cannot reorder what stands around it. Safe to
 * share between threads.
 */
public final class PlainTextRenderer implements FormRenderer<String> {
    /** Creates a renderer. */
    public PlainTextRenderer() {}

    @Override
    public String render(FormView view) {
        return new PlainSheet(view).draw();
    }

    private static final class PlainSheet extends Sheet {
        private static final String INDENT = "  ";

        PlainSheet(FormView view) {
            super(view);
        }

        @Override
        void title(String title) {
            line(0, title);
            line(0, "=".repeat(title.length()));
        }

        @Override
        void printed(String title, String text) {
            blankLine();
            line(0, title);
            line(0, text);
        }

        @Override
        void begin() {
            blankLine();
        }

        @Override
        void heading(Spot spot, String title) {
            if (spot.depth() == 0) {
                blankLine();
            }
            line(spot.depth(), title);
        }

        @Override
        void field(Spot spot, String label, String answer) {
            line(spot.depth(), (label + " " + answer).stripTrailing());
        }

        @Override
        void row(Spot spot, int number) {
            line(spot.depth(), number + ".");
        }

        @Override
        void words(Spot spot, String numbers, String words, String voice, String choices) {
            line(
                    spot.depth(),
                    (numbers.isEmpty() ? "- " : numbers)
                            + words
                            + (voice.isEmpty() ? "" : " (" + voice + ")")
                            + choices);
        }

        @Override
        void finding(Spot spot, String sentence) {
            line(spot.depth(), "! " + sentence);
        }

        @Override
        void remark(Spot spot, String sentence) {
            line(spot.depth(), sentence);
        }

        @Override
        void end() {}

        private void blankLine() {
            if (out.lastIndexOf("\n\n") < out.length() - 2) {
                out.append('\n');
            }
        }

        private void line(int depth, String text) {
            out.append(INDENT.repeat(depth))
                    .append(text.replace("\n", "\n" + INDENT.repeat(depth + 1)))
                    .append('\n');
        }
    }
}
