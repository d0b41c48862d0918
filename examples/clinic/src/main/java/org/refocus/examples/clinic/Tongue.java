package org.refocus.examples.clinic;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Messages;

/**
 * The language in which somebody fills in forms. The frame around them stays English.
 *
 * @param locale the language
 */
record Tongue(Locale locale) {
    static final Tongue ENGLISH = new Tongue(Words.LOCALE);
    static final Tongue WELSH = new Tongue(Locale.forLanguageTag("cy"));
    static final List<Tongue> ALL = List.of(ENGLISH, WELSH);

    private static final Messages PAGES = Messages.of("pages", Tongue.class::getResourceAsStream);

    /** Returns the language that a cookie names; English where it names none. */
    static Tongue of(@Nullable String tag) {
        return ALL.stream()
                .filter(tongue -> tongue.locale.toLanguageTag().equals(tag))
                .findFirst()
                .orElse(ENGLISH);
    }

    /** Returns the language's own name. */
    String name() {
        return this.equals(WELSH) ? "Cymraeg" : "English";
    }

    String tag() {
        return locale.toLanguageTag();
    }

    String say(String key) {
        return PAGES.get(key, locale);
    }

    String say(String key, Map<String, String> names) {
        return PAGES.get(key, locale, names);
    }

    String time(Instant instant) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", locale).format(instant.atZone(Words.ZONE));
    }
}
