package org.refocus.sdk.testkit;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.google.re2j.Pattern;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A pattern of a template: tells whether a text fits, and draws texts that do or do not. */
final class TextPattern {
    private static final Map<String, TextPattern> KNOWN = new ConcurrentHashMap<>();
    private static final String DAY = "^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

    /** What a pattern stands for, where the kit knows it and can draw texts that people would write. */
    enum Meaning {
        NOT_BLANK("[^\\t-\\r \u0085\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]"),
        IDENTIFIER("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"),
        MONEY("^(0|[1-9][0-9]{0,6})\\.[0-9]{2}$"),
        LANGUAGE("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$"),
        DATE(DAY + "$"),
        INSTANT(DAY + "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,6})?Z$"),
        OTHER("");

        private final String pattern;

        /** The same for the JDK, which is quicker here; its {@code $} would also match before a last line break. */
        private final java.util.regex.Pattern quick;

        Meaning(String pattern) {
            this.pattern = pattern;
            this.quick = java.util.regex.Pattern.compile(pattern.replaceFirst("\\$$", "\\\\z"));
        }

        boolean fits(String text) {
            return quick.matcher(text).find();
        }
    }

    final Meaning meaning;
    private final Pattern pattern;
    private final @Nullable RgxGen generator;

    private TextPattern(String regex) {
        this.pattern = Pattern.compile(regex);
        Meaning found = Meaning.OTHER;
        for (Meaning known : Meaning.values()) {
            found = known.pattern.equals(regex) ? known : found;
        }
        this.meaning = regex.isEmpty() ? Meaning.OTHER : found;
        this.generator = meaning == Meaning.OTHER ? generator(regex) : null;
    }

    static TextPattern of(String regex) {
        return KNOWN.computeIfAbsent(regex, TextPattern::new);
    }

    private static @Nullable RgxGen generator(String regex) {
        try {
            return RgxGen.parse(regex);
        } catch (RuntimeException e) {
            return null; // RE2/J knows more than the generator: the tester gives examples
        }
    }

    boolean fits(String text) {
        return meaning == Meaning.OTHER ? pattern.matcher(text).find() : meaning.fits(text);
    }

    /** Draws a text that fits, if the kit can. */
    Optional<String> fitting(Random random) {
        return drawn(random, true);
    }

    /** Draws a text that does not fit, if the kit can. */
    Optional<String> notFitting(Random random) {
        return drawn(random, false);
    }

    private Optional<String> drawn(Random random, boolean fitting) {
        if (generator == null) {
            return Optional.empty();
        }
        for (int i = 0; i < 20; i++) {
            String text = fitting ? generator.generate(random) : generator.generateNotMatching(random);
            if (fits(text) == fitting) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }
}
