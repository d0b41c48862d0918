package org.refocus.sdk.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in lines that fit a width.
 *
 * @param face how it is lettered
 * @param lines what stands on each line; empty for a text without words
 */
record Lettering(Face face, List<Line> lines) {
    /** How a text is lettered; sizes are in the units of the drawing. */
    enum Face {
        /** A name on a sign. */
        NAME(22, true, "text"),
        /** What a part is called. */
        TITLE(18, true, "text"),
        /** What somebody said. */
        BODY(16, false, "text"),
        /** A word that says how something stands. */
        STRONG(15, true, "text"),
        /** What is said of it besides. */
        QUIET(14, false, "quiet"),
        /** Words on a filled sign. */
        SIGN(22, true, "on");

        final int size;
        final boolean bold;
        final String cssClass;

        Face(int size, boolean bold, String cssClass) {
            this.size = size;
            this.bold = bold;
            this.cssClass = cssClass;
        }

        int lineHeight() {
            return size * 7 / 5;
        }

        /** Returns how wide a text is at most. */
        int width(String text) {
            return (int) Math.ceil(TextWidth.ems(text, bold) * size);
        }
    }

    /** One line, and whether it is written from right to left. */
    record Line(String text, boolean rightToLeft) {}

    /** Line breaks of every kind, as {@link Markup} reads them. */
    private static final Pattern BREAK = Pattern.compile("\r\n|[\n\r\u000B\f\u0085\u2028\u2029]");

    /** Spaces at which a line may end: all but those that hold two words together. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}&&[^\u00A0\u202F\u2007]]+");

    /** One character as a reader sees it. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private static final String MORE = "\u2026";

    /**
     * Breaks a text into lines. A word that is too long for any line is broken where the line ends; what is too long for
     * so many lines ends with three dots.
     *
     * @param rightToLeft which way a text runs that has no letter to say so
     */
    static Lettering of(String text, Face face, int width, int mostLines, boolean rightToLeft) {
        List<Line> lines = new ArrayList<>();
        for (String paragraph : BREAK.split(text, -1)) {
            boolean direction = runsRightToLeft(paragraph, rightToLeft);
            for (String line : new Filling(face, width, mostLines + 1 - lines.size()).fill(paragraph)) {
                lines.add(new Line(line, direction));
            }
        }
        if (lines.size() > mostLines) {
            Line last = lines.get(mostLines - 1);
            lines = new ArrayList<>(lines.subList(0, mostLines));
            lines.set(mostLines - 1, new Line(shortened(last.text(), face, width), last.rightToLeft()));
        }
        return new Lettering(face, List.copyOf(lines));
    }

    int height() {
        return lines.size() * face.lineHeight();
    }

    /** Returns the width of the longest line. */
    int width() {
        return lines.stream().mapToInt(line -> face.width(line.text())).max().orElse(0);
    }

    private static String shortened(String line, Face face, int width) {
        String kept = line;
        while (!kept.isEmpty() && face.width(kept + MORE) > width) {
            int space = kept.lastIndexOf(' ');
            int end = space > kept.length() / 2 ? space : kept.offsetByCodePoints(kept.length(), -1);
            kept = kept.substring(0, end);
        }
        return kept + MORE;
    }

    /** The first character that has a direction says which way a text runs, as for {@code dir="auto"}. */
    private static boolean runsRightToLeft(String text, boolean otherwise) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            switch (Character.getDirectionality(text.codePointAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE -> {
                    return true;
                }
                default -> {}
            }
        }
        return otherwise;
    }

    /** Fills lines with the words of one paragraph, no more of them than are wanted. */
    private static final class Filling {
        private final Face face;
        private final int width;
        private final int most;
        private final List<String> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();

        Filling(Face face, int width, int most) {
            this.face = face;
            this.width = width;
            this.most = most;
        }

        List<String> fill(String paragraph) {
            for (String word : SPACES.split(paragraph, -1)) {
                if (lines.size() >= most) {
                    break;
                }
                add(word);
            }
            end();
            return lines.size() > most ? lines.subList(0, Math.max(0, most)) : lines;
        }

        private void add(String word) {
            if (word.isEmpty()) {
                return;
            }
            if (!line.isEmpty() && face.width(line + " " + word) > width) {
                end();
            }
            if (!line.isEmpty()) {
                line.append(' ').append(word);
            } else if (face.width(word) <= width) {
                line.append(word);
            } else {
                broken(word);
            }
        }

        private void broken(String word) {
            Matcher characters = CHARACTER.matcher(word);
            while (lines.size() < most && characters.find()) {
                if (!line.isEmpty() && face.width(line + characters.group()) > width) {
                    end();
                }
                line.append(characters.group());
            }
        }

        private void end() {
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
    }
}
