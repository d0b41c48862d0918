package org.refocus.sdk.text;

/** Texts as Markdown that reads as the same texts. */
final class MarkdownText {
    /** Ends a line within a paragraph. */
    static final String BREAK = "\\\n";

    private static final String ALWAYS = "\\`*_{}[]<>#|~&$^";
    private static final String AT_THE_BEGIN_OF_A_LINE = "-+=:";

    private MarkdownText() {}

    /** Returns a text on one line, whatever breaks it holds. */
    static String line(String text) {
        return escaped(Sheet.clean(text).replace('\n', ' '));
    }

    /** Returns a text with its lines; where one is blank a new paragraph begins. */
    static String lines(String text) {
        StringBuilder lines = new StringBuilder();
        boolean blank = false;
        for (String one : Sheet.clean(text).split("\n", -1)) {
            String line = escaped(one);
            if (!line.isEmpty()) {
                lines.append(lines.isEmpty() ? "" : blank ? "\n\n" : BREAK).append(line);
            }
            blank = line.isEmpty();
        }
        return lines.toString();
    }

    private static String escaped(String text) {
        String line = stripped(text);
        StringBuilder escaped = new StringBuilder(line.length() + 8);
        int digits = 0;
        while (digits < line.length() && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
            digits++;
        }
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean lead = i == 0 && AT_THE_BEGIN_OF_A_LINE.indexOf(c) >= 0;
            boolean number = i == digits && i > 0 && (c == '.' || c == ')');
            if (lead || number || ALWAYS.indexOf(c) >= 0 || isOfAnAddressOrEmoji(line, i)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static boolean isOfAnAddressOrEmoji(String line, int at) {
        return switch (line.charAt(at)) {
            case '.' -> line.regionMatches(true, at - 3, "www", 0, 3);
            case ':' -> at + 1 < line.length() && !isBlank(line.charAt(at + 1));
            default -> false;
        };
    }

    /** Without the blanks around it, of every script: asterisks beside them mean nothing. */
    private static String stripped(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
