package org.refocus.sdk.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Texts that people might write on a form, and now and then the letters and marks of the whole world. */
final class Words {
    /** The shortest text that still reads like one. */
    static final String SHORT = "Tea";

    private static final List<String> FIRST =
            List.of("Asha", "Sam", "Mair", "Idris", "Noor", "Tomasz", "Blessing", "Wei", "Siân", "Zoë", "O’Dell");
    private static final List<String> LAST = List.of("Example", "Specimen", "Sample", "Placeholder", "Imaginary");
    private static final List<String> PHRASES = List.of(
            "I cook for my sister on Sundays.",
            "Walking the dog by the canal.",
            "My neighbour Len, who knocks when it is quiet.",
            "Singing in the choir again",
            "I would like to learn to swim.",
            "Being heard before anything is decided",
            "A bus pass",
            "I fixed bicycles for twenty years.",
            "Mornings are better than evenings.",
            "To have my own front door key",
            "The allotment, the radio, a good cup of tea",
            "My faith and my grandmother’s recipes",
            "Please phone, do not write.",
            "We went to the library together on Tuesday.",
            "Ask at the sports centre what a class costs.");
    private static final List<String> WORLD = List.of(
            "Dw i’n hoffi canu.",
            "ŵ ŷ Ŵ",
            "Café, naïve, Zoë",
            "أحب المشي",
            "私は庭が好きです",
            "मुझे गाना पसंद है",
            "🌱",
            "👩🏽‍🔬 and 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
            "e\u0301 and \u00e9",
            "İstanbul ß ﬁ",
            "Ωmega 𝔘",
            "שלום");
    private static final List<String> MARKS = List.of(
            "it’s \"fine\" & <b>bold</b>",
            "line one\nline two\n",
            " a space before and after ",
            "tab\there",
            "100 % of 5 < 6",
            "back\\slash / slash",
            "{0} ${x} #{y}",
            "= 2 + 2",
            "non\u00a0breaking\u2028line",
            "\u202eright to left\u202c",
            "null");

    private Words() {}

    /** Draws a text of so many code points, never blank. */
    static String text(Random random, Place place, int min, int max) {
        String text = place.path.toLowerCase(Locale.ROOT).endsWith("name") ? name(random) : phrase(random);
        return fitted(text, random, min, max);
    }

    static String name(Random random) {
        return pick(random, FIRST) + " " + pick(random, LAST);
    }

    private static String phrase(Random random) {
        String phrase = pick(random, PHRASES);
        return switch (random.nextInt(12)) {
            case 0 -> pick(random, WORLD);
            case 1 -> phrase + " " + pick(random, WORLD);
            case 2 -> pick(random, MARKS);
            case 3 -> phrase + " " + pick(random, PHRASES);
            default -> phrase;
        };
    }

    /** Cuts or lengthens a text to what fits. */
    static String fitted(String text, Random random, int min, int max) {
        StringBuilder fitted = new StringBuilder(text);
        while (codePoints(fitted) < min) {
            fitted.append(' ').append(pick(random, random.nextInt(4) == 0 ? WORLD : PHRASES));
        }
        String cut = fitted.substring(0, fitted.offsetByCodePoints(0, Math.min(max, codePoints(fitted))));
        return cut.isBlank() && max > 0 ? "a" + cut.substring(1) : cut;
    }

    /** Returns a text of exactly so many code points, some of which are two characters of Java. */
    static String exactly(int codePoints, Random random) {
        StringBuilder text = new StringBuilder();
        boolean world = random.nextBoolean();
        for (int count = 0; count < codePoints; ) {
            String more = pick(random, world ? WORLD : PHRASES) + " ";
            text.append(more);
            count += codePoints(more);
        }
        String cut = text.substring(0, text.offsetByCodePoints(0, codePoints));
        // An end that is no space: a host that trims would otherwise change the count unseen.
        return codePoints == 0
                ? cut
                : cut.substring(0, cut.offsetByCodePoints(cut.length(), -1)) + (world ? "🌱" : "e");
    }

    private static int codePoints(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    static String identifier(Random random) {
        String all = "ABCxyz019._-";
        StringBuilder id = new StringBuilder(pick(random, List.of("person-", "worker-", "Team", "7", "z")));
        int more = switch (random.nextInt(12)) {
            case 0 -> 64 - id.length();
            case 1 -> 0;
            default -> 3;
        };
        for (int i = 0; i < more; i++) {
            id.append(all.charAt(random.nextInt(all.length())));
        }
        return id.toString();
    }

    static String date(Random random) {
        return switch (random.nextInt(16)) {
            case 0 -> "1000-01-01";
            case 1 -> "2999-12-31";
            case 2 -> "2024-02-29";
            default ->
                "%04d-%02d-%02d".formatted(2023 + random.nextInt(4), 1 + random.nextInt(12), 1 + random.nextInt(28));
        };
    }

    static String instant(Random random) {
        int decimals = random.nextInt(3) == 0 ? random.nextInt(7) : 0;
        String fraction = decimals == 0 ? "" : "." + "120345".substring(6 - decimals);
        return date(random)
                + "T%02d:%02d:%02d".formatted(random.nextInt(24), random.nextInt(60), random.nextInt(60))
                + fraction
                + "Z";
    }

    static String language(Random random) {
        return pick(random, List.of("en-GB", "cy", "ar", "zh-Hant-TW", "sl-rozaj-biske-1994", "qaa"));
    }
}
