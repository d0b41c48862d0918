package org.refocus.sdk.text;

import org.refocus.sdk.spi.FormRenderer;
import org.refocus.sdk.view.FormView;

/**
 * Draws a record as Markdown (CommonMark), for record systems and note books that show it.
 *
 * <p>It says what {@link PlainTextRenderer} says: headings for the parts of the form, a line for each answer, a list for
 * what stands in a row. A finding stands below its place behind a bold exclamation mark. Every text of the view stays text:
 * what would be a heading, a list, a link, a table, a formula, an emoji or HTML is escaped, whoever wrote it. Lines that
 * people broke stay broken; blanks at the begin and the end of a line, which Markdown does not show, are left out. A program
 * that makes links of bare addresses after it has read the text is not held back by Markdown. Lines end in {@code \n}. Safe
 * to share between threads.
 */
public final class MarkdownRenderer implements FormRenderer<String> {
    /** Creates a renderer. */
    public MarkdownRenderer() {}

    @Override
    public String render(FormView view) {
        return new MarkdownSheet(view).draw();
    }

    private static final class MarkdownSheet extends Sheet {
        private static final String INDENT = "  ";
        private static final int DEEPEST_HEADING = 6;

        /** What is said at one place; findings may still be added to it. */
        private final StringBuilder block = new StringBuilder();

        private String first = "";
        private boolean inList;

        MarkdownSheet(FormView view) {
            super(view);
        }

        @Override
        void title(String title) {
            paragraph("# ", MarkdownText.line(title));
        }

        @Override
        void printed(String title, String text) {
            paragraph("## ", MarkdownText.line(title));
            paragraph("", MarkdownText.lines(text));
        }

        @Override
        void heading(Spot spot, String title) {
            if (spot.rows() > 0) {
                item(spot.rows(), bold(title));
            } else {
                int level = Math.min(spot.depth() + 2, DEEPEST_HEADING);
                paragraph("#".repeat(level) + " ", MarkdownText.line(title));
            }
        }

        @Override
        void field(Spot spot, String label, String answer) {
            String said = bold(label) + " " + MarkdownText.lines(answer);
            if (spot.rows() > 0) {
                item(spot.rows(), said.strip());
            } else {
                paragraph("", said.strip());
            }
        }

        @Override
        void row(Spot spot, int number) {
            item(spot.rows(), "**" + number + ".**");
        }

        @Override
        void words(Spot spot, String numbers, String words, String voice, String choices) {
            String said = MarkdownText.lines(numbers + words)
                    + (voice.isEmpty() ? "" : " *(" + MarkdownText.line(voice) + ")*")
                    + (choices.isEmpty() ? "" : " " + MarkdownText.line(choices));
            item(spot.rows(), said.strip());
        }

        @Override
        void finding(Spot spot, String sentence) {
            String said = "**!** " + MarkdownText.lines(sentence);
            if (first.startsWith("#")) {
                paragraph("", said);
            } else {
                block.append(block.isEmpty() ? "" : MarkdownText.BREAK).append(said);
            }
        }

        @Override
        void remark(Spot spot, String sentence) {
            paragraph("", MarkdownText.lines(sentence));
        }

        @Override
        void end() {
            if (!block.isEmpty()) {
                String below = INDENT.repeat(first.length() / INDENT.length());
                boolean heading = first.startsWith("#");
                out.append(first)
                        .append(heading ? block : block.toString().replace("\n", "\n" + below))
                        .append('\n');
                block.setLength(0);
            }
        }

        private static String bold(String text) {
            String line = MarkdownText.line(text);
            return line.isEmpty() ? "" : "**" + line + "**";
        }

        private void paragraph(String lead, String text) {
            end();
            if (!out.isEmpty()) {
                out.append('\n');
            }
            inList = false;
            first = lead;
            block.append(text);
        }

        private void item(int rows, String text) {
            end();
            if (!inList) {
                out.append('\n');
            }
            inList = true;
            first = INDENT.repeat(rows) + "- ";
            block.append(text);
        }
    }
}
