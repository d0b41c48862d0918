package org.refocus.forms.internal.language;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The places in a text that are filled in: names in braces. */
public final class Braces {
    static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    private Braces() {}

    /** Puts values into the places that bear their names; braces inside a value stay, and so does an unknown place. */
    public static String fill(String text, Function<String, @Nullable String> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            String value = values.apply(place.group(1));
            return Matcher.quoteReplacement(value == null ? place.group() : value);
        });
    }

    /** Returns the names of the places. */
    static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        PLACE.matcher(text).results().map((MatchResult place) -> place.group(1)).forEach(names::add);
        return names;
    }
}
