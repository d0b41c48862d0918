package org.refocus.sdk.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Texts that nearly fit. */
final class WrongTexts {
    private static final List<String> BLANKS = List.of(
            "", " ", "\t\n\r\u000b\f", "\u00a0\u2003", "\u200b\ufeff\u2060", "\u0085\u1680\u2028\u202f\u205f\u3000");
    private static final List<String> NO_DAYS = List.of(
            "2026-3-2",
            "0999-12-31",
            "3000-01-01",
            "2026-13-01",
            "2026-00-10",
            "02/03/2026",
            "20260302",
            "+2026-03-02",
            " 2026-03-02",
            "\uff12026-03-02",
            "2026-03-02T00:00:00Z",
            "today",
            "");
    private static final List<String> NO_REAL_DAYS =
            List.of("2026-02-30", "2025-02-29", "1900-02-29", "2026-04-31", "2026-09-31");
    private static final List<String> NO_TIMES = List.of(
            "T24:00:00Z",
            "T23:59:60Z",
            "T10:60:00Z",
            "T10:15Z",
            "T10:15:30",
            "T10:15:30+01:00",
            "t10:15:30z",
            "T10:15:30.Z",
            "T10:15:30.1234567Z",
            " 10:15:30Z",
            "T10:15:30,5Z",
            "");
    private static final List<String> NO_IDS =
            List.of("", "-a", ".a", "a b", "a/b", "a~b", "\u00e9", "a\u0001", "x".repeat(65), " a", "a ", "🌱");
    private static final List<String> NO_AMOUNTS = List.of(
            "1.5",
            "-1.00",
            "01.00",
            "1",
            "1.000",
            "+1.00",
            ".50",
            "1,00",
            "1e2",
            "00.00",
            "10000000.00",
            "\u0663.00",
            " 1.00",
            "1.00 ",
            "£1.00",
            "");
    private static final List<String> NO_LANGUAGES =
            List.of("e", "en_GB", "en-", "-en", "toolonglanguage", "en-GB-a-b-c-d", "en-123456789", "");

    private final Random random;

    WrongTexts(Random random) {
        this.random = random;
    }

    /** Returns a text that breaks a keyword, as near to the one that stands there as may be; null where there is none. */
    @Nullable
    String like(Spot spot, String keyword) {
        Place place = spot.place();
        String text = String.valueOf(spot.value());
        return switch (keyword) {
            case "enum", "const" -> nearMiss(text);
            case "maxLength" ->
                place.choices.isEmpty()
                        ? Words.exactly(place.maxSize + (random.nextInt(5) == 0 ? 100 : 1), random)
                        : text.repeat(place.maxSize + 1);
            case "minLength" -> place.minSize < 1 ? null : cut(text, place.minSize - 1);
            case "format" ->
                NO_REAL_DAYS.get(random.nextInt(NO_REAL_DAYS.size())) + (text.length() > 10 ? text.substring(10) : "");
            case "pattern" -> misshapen(place, text);
            default -> null;
        };
    }

    private static String cut(String text, int codePoints) {
        int end = Math.min(codePoints, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, end));
    }

    private String nearMiss(String known) {
        return Words.pick(
                random,
                List.of(
                        "",
                        " " + known,
                        known + " ",
                        known.toUpperCase(Locale.ROOT),
                        known.replace('-', '_') + "_",
                        "other ",
                        "0",
                        "x"));
    }

    private @Nullable String misshapen(Place place, String text) {
        TextPattern pattern = Objects.requireNonNull(place.pattern);
        return switch (pattern.meaning) {
            case NOT_BLANK -> cut(Words.pick(random, BLANKS).repeat(Math.max(1, place.minSize)), place.maxSize);
            case IDENTIFIER -> Words.pick(random, NO_IDS);
            case MONEY -> Words.pick(random, NO_AMOUNTS);
            case LANGUAGE -> Words.pick(random, NO_LANGUAGES);
            case DATE -> Words.pick(random, NO_DAYS);
            case INSTANT ->
                random.nextBoolean()
                        ? Words.pick(random, NO_DAYS) + "T10:15:30Z"
                        : text.substring(0, 10) + Words.pick(random, NO_TIMES);
            case OTHER -> another(place, pattern, text);
        };
    }

    /** Looks for a text of a length that may be, and that a pattern does not fit. */
    private @Nullable String another(Place place, TextPattern pattern, String text) {
        String drawn = pattern.notFitting(random).orElse("");
        List<String> others = List.of(
                drawn,
                text.toUpperCase(Locale.ROOT),
                text.toLowerCase(Locale.ROOT),
                cut(text, random.nextInt(text.length() + 1)) + Words.pick(random, List.of("\u0001", "🌱", " ", "x")),
                "0123456789".repeat(20),
                " ".repeat(Math.max(1, place.minSize)));
        for (int i = 0; i < 20; i++) {
            String other = Words.pick(random, others);
            String fitted = Words.fitted(other, random, place.minSize, place.maxSize);
            if (!pattern.fits(fitted) && fitted.indexOf('\u0000') < 0) {
                return fitted;
            }
        }
        return null;
    }
}
