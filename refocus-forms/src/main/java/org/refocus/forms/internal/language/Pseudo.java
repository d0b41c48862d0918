package org.refocus.forms.internal.language;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes texts that only look translated. */
public final class Pseudo {
    private static final String PLAIN = "ABCDEGHIJKLNORSTUWYZabcdeghijklnorstuwyz";
    private static final String ACCENTED = "ÅƁÇÐÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽåƀçðéĝĥîĵķļñöŕšţûŵýž";
    private static final String[] MORE = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
    };

    private static final Pattern PIECE = Pattern.compile(Braces.PLACE + "|[^\\s{}]+");

    private static final char RIGHT_TO_LEFT_MARK = '\u200f';
    private static final char RIGHT_TO_LEFT_OVERRIDE = '\u202e';
    private static final char END_OF_OVERRIDE = '\u202c';

    private Pseudo() {}

    /** Returns what a pretended language makes of a text. */
    public static Function<String, String> in(String tag) {
        return Direction.isRightToLeft(Locale.forLanguageTag(tag)) ? Pseudo::reversed : Pseudo::lengthened;
    }

    /** Accents every word, and makes the text as much longer as another language may need. */
    private static String lengthened(String text) {
        StringBuilder out = new StringBuilder("[").append(eachWord(text, Pseudo::accented));
        int wanted = text.length() + Math.max(3, text.length() * 2 / 5);
        for (int i = 0; out.length() < wanted; i++) {
            out.append(' ').append(MORE[i % MORE.length]);
        }
        return out.append(']').toString();
    }

    private static String accented(String word) {
        return word.chars()
                .mapToObj(c -> {
                    int index = PLAIN.indexOf(c);
                    return String.valueOf(index < 0 ? (char) c : ACCENTED.charAt(index));
                })
                .collect(Collectors.joining());
    }

    private static String reversed(String text) {
        return eachWord(
                text,
                word -> "" + RIGHT_TO_LEFT_MARK + RIGHT_TO_LEFT_OVERRIDE + word + END_OF_OVERRIDE + RIGHT_TO_LEFT_MARK);
    }

    /** Changes each word; what is a place to fill in stays. */
    private static String eachWord(String text, Function<String, String> change) {
        return PIECE.matcher(text).replaceAll(piece -> {
            String word = piece.group();
            return Matcher.quoteReplacement(word.startsWith("{") && word.endsWith("}") ? word : change.apply(word));
        });
    }
}
