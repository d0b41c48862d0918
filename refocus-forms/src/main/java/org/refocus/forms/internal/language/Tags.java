package org.refocus.forms.internal.language;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** BCP 47 language tags, and how one is looked up (RFC 4647, section 3.4). */
public final class Tags {
    private Tags() {}

    /** Returns a tag with the usual case of its parts; empty where it is none or names no language. */
    public static Optional<String> canonical(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale.toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** Returns the tag of a locale, then what to look for in its stead, from the nearest to the language alone. */
    public static List<String> chain(Locale locale) {
        return locale.getLanguage().isEmpty() ? List.of() : chain(locale.toLanguageTag());
    }

    static List<String> chain(String tag) {
        List<String> chain = new ArrayList<>();
        String at = tag;
        while (!at.isEmpty()) {
            chain.add(at);
            at = shorter(at);
        }
        return List.copyOf(chain);
    }

    /** Takes off the last part, and a single letter before it that would then say nothing. */
    private static String shorter(String tag) {
        String left = tag.substring(0, Math.max(tag.lastIndexOf('-'), 0));
        int last = left.lastIndexOf('-');
        return last >= 0 && left.length() - last == 2 ? left.substring(0, last) : left;
    }
}
