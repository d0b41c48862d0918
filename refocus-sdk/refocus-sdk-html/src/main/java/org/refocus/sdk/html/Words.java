package org.refocus.sdk.html;

import java.util.Locale;
import java.util.Map;
import org.refocus.forms.Messages;

/**
 * The words around the questions, in the reader's language; English where a language is missing.
 *
 * <p>The locale comes with each call and never from the machine.
 */
final class Words {
    private static final Messages WORDS = Messages.of("words", Words.class::getResourceAsStream);

    private final Locale locale;

    private Words(Locale locale) {
        this.locale = locale;
    }

    static Words in(Locale locale) {
        return new Words(locale);
    }

    String get(String key) {
        return WORDS.get(key, locale);
    }

    Told told(String key) {
        return new Told(get(key), WORDS.language(key, locale));
    }

    /** Fills in one name; what is put in is not looked at again. */
    Told told(String key, String name, String value) {
        return new Told(get(key, name, value), WORDS.language(key, locale));
    }

    /** Fills in names; what is put in is not looked at again. */
    Told told(String key, Map<String, ?> values) {
        return new Told(WORDS.get(key, locale, values), WORDS.language(key, locale));
    }

    /** Fills in one name; what is put in is not looked at again. */
    String get(String key, String name, String value) {
        return WORDS.get(key, locale, Map.of(name, value));
    }

    /** Returns what one row of a list is called, such as "Goal 2". */
    String item(String item, int number) {
        return WORDS.get("item", locale, Map.of("item", item, "number", number));
    }
}
