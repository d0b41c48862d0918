package org.refocus.sdk.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.refocus.forms.RefocusException;

/**
 * The words around the questions, in the reader's language; English where a language is missing.
 *
 * <p>The locale comes with each call and never from the machine.
 */
final class Words {
    private static final Map<String, Properties> BUNDLES = new ConcurrentHashMap<>();

    private final Properties english;
    private final Properties own;

    private Words(Properties english, Properties own) {
        this.english = english;
        this.own = own;
    }

    static Words in(Locale locale) {
        return new Words(bundle(""), bundle(locale.getLanguage()));
    }

    String get(String key) {
        return own.getProperty(key, english.getProperty(key, key));
    }

    /** Fills in one name; what is put in is not looked at again. */
    String get(String key, String name, String value) {
        return get(key).replace("{" + name + "}", value);
    }

    /** Returns what one row of a list is called, such as "Goal 2". */
    String item(String item, int number) {
        return get("item", "number", String.valueOf(number)).replace("{item}", item);
    }

    private static Properties bundle(String language) {
        return BUNDLES.computeIfAbsent(language.matches("[a-z]{2,3}") ? language : "", Words::load);
    }

    private static Properties load(String language) {
        Properties properties = new Properties();
        String file = language.isEmpty() ? "words.properties" : "words_" + language + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new RefocusException("The words in " + file + " cannot be read", e);
        }
        return properties;
    }
}
