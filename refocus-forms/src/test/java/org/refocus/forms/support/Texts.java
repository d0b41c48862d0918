package org.refocus.forms.support;

import java.util.List;
import java.util.Random;

/** Texts of the shapes that templates ask for. */
final class Texts {
    static final String EMOJI = "\ud83c\udf31";
    private static final List<String> WORDS = List.of(
            "choir",
            "garden",
            "ll\u0177s",
            "caf\u00e9",
            "\u0645\u0631\u062d\u0628\u0627",
            "\u5c71",
            EMOJI,
            "e\u0301",
            "\"quoted\"",
            "back\\slash",
            "</script>",
            "tab\there",
            "line\nbreak",
            "\u0001",
            "\u2028",
            "\u00a0",
            "~/",
            "null",
            "'; --",
            "{0}",
            "#");

    private Texts() {}

    /** Returns words, never blank, of a number of code points within bounds; now and then as many as there may be. */
    static String words(Random random, int max) {
        if (random.nextInt(400) == 0) {
            return EMOJI.repeat(max);
        }
        StringBuilder text = new StringBuilder("I ");
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        int end = text.offsetByCodePoints(0, Math.min(max, text.codePointCount(0, text.length())));
        return text.substring(0, end);
    }

    static String id(Random random) {
        String all = "ABCxyz019._-";
        StringBuilder id = new StringBuilder(List.of("m", "7", "Z").get(random.nextInt(3)));
        int more = random.nextInt(20) == 0 ? 63 : random.nextInt(6);
        for (int i = 0; i < more; i++) {
            id.append(all.charAt(random.nextInt(all.length())));
        }
        return id.toString();
    }

    static String date(Random random) {
        int year = random.nextInt(10) == 0 ? List.of(1000, 2999, 2000, 1900).get(random.nextInt(4)) : 2026;
        return "%04d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    static String instant(Random random) {
        String time = "T%02d:%02d:%02d".formatted(random.nextInt(24), random.nextInt(60), random.nextInt(60));
        int decimals = random.nextInt(7);
        String fraction = decimals == 0 ? "" : "." + "120345".substring(6 - decimals);
        return date(random) + time + fraction + "Z";
    }

    static String language(Random random) {
        return List.of("cy", "en-GB", "zh-Hant-TW", "sl-rozaj-biske-1994", "qaa")
                .get(random.nextInt(5));
    }

    static String money(long pence) {
        return pence / 100 + "." + pence / 10 % 10 + pence % 10;
    }
}
