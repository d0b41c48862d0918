package org.refocus.forms.internal.language;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a language counts: which plural form a whole number takes, as Unicode's CLDR writes it.
 *
 * <p>Such as {@code one: n = 1; few: n % 10 = 2..4 and n % 100 != 12..14}. What no condition claims is {@code other}, and
 * so is a number with a fraction. Immutable and safe to share between threads.
 */
final class PluralRule {
    static final String OTHER = "other";

    /** Longer numbers count like any large one; writing them out would cost much. */
    private static final int MAX_DIGITS = 1_000;

    private static final Set<String> CATEGORIES = Set.of("zero", "one", "two", "few", "many", OTHER);
    private static final Pattern RELATION =
            Pattern.compile("([nivwftce])(?:\\s*%\\s*([1-9][0-9]{0,8}))?\\s*(=|!=)\\s*([0-9.,\\s]+)");
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})(?:\\s*\\.\\.\\s*([0-9]{1,9}))?");

    private final Map<String, Predicate<BigInteger>> forms;

    private PluralRule(Map<String, Predicate<BigInteger>> forms) {
        this.forms = forms;
    }

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException when it is not written so, with the part that cannot be read
     */
    static PluralRule parse(String rule) {
        Map<String, Predicate<BigInteger>> forms = new LinkedHashMap<>();
        for (String part : rule.split(";", -1)) {
            if (!part.isBlank()) {
                String[] sides = part.split(":", 2);
                String category = sides[0].strip();
                if (sides.length < 2 || !CATEGORIES.contains(category) || forms.containsKey(category)) {
                    throw new IllegalArgumentException(part.strip());
                }
                // CLDR's own tables end in samples behind an @.
                forms.put(category, condition(category, sides[1].split("@", 2)[0].strip()));
            }
        }
        return new PluralRule(forms);
    }

    private static Predicate<BigInteger> condition(String category, String text) {
        if (category.equals(OTHER) && text.isEmpty()) {
            return n -> true;
        }
        Predicate<BigInteger> any = n -> false;
        for (String all : text.split("\\bor\\b", -1)) {
            Predicate<BigInteger> every = n -> true;
            for (String relation : all.split("\\band\\b", -1)) {
                every = every.and(relation(relation.strip()));
            }
            any = any.or(every);
        }
        return any;
    }

    private static Predicate<BigInteger> relation(String text) {
        Matcher parts = RELATION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        // Of a whole number, all but n and i speak of a fraction or an exponent, and are 0.
        boolean whole = "ni".contains(parts.group(1));
        BigInteger modulus = parts.group(2) == null ? null : new BigInteger(parts.group(2));
        boolean wanted = parts.group(3).equals("=");
        List<BigInteger[]> ranges = ranges(parts.group(4));
        return n -> {
            BigInteger value = whole ? n : BigInteger.ZERO;
            BigInteger left = modulus == null ? value : value.mod(modulus);
            return wanted
                    == ranges.stream()
                            .anyMatch(range -> left.compareTo(range[0]) >= 0 && left.compareTo(range[1]) <= 0);
        };
    }

    private static List<BigInteger[]> ranges(String list) {
        List<BigInteger[]> ranges = new ArrayList<>();
        for (String range : list.split(",", -1)) {
            Matcher ends = RANGE.matcher(range.strip());
            if (!ends.matches()) {
                throw new IllegalArgumentException(range.strip());
            }
            BigInteger from = new BigInteger(ends.group(1));
            ranges.add(new BigInteger[] {from, ends.group(2) == null ? from : new BigInteger(ends.group(2))});
        }
        return ranges;
    }

    /** Returns the form that a number takes: {@code zero}, {@code one}, {@code two}, {@code few}, {@code many} or other. */
    String categoryOf(Number number) {
        BigInteger whole = whole(number);
        if (whole != null) {
            for (Map.Entry<String, Predicate<BigInteger>> form : forms.entrySet()) {
                if (form.getValue().test(whole)) {
                    return form.getKey();
                }
            }
        }
        return OTHER;
    }

    /** Returns the number without its sign, or null where it has a fraction or is no number at all. */
    private static @Nullable BigInteger whole(Number number) {
        try {
            BigDecimal exact = new BigDecimal(number.toString()).abs();
            return Math.abs((long) exact.scale()) > MAX_DIGITS ? null : exact.toBigIntegerExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }
}
