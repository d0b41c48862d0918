package org.refocus.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wording of findings, in the reader's language.
 *
 * <p>The locale is given with each call and never taken from the machine. English stands in where a language is
 * missing. Safe to share between threads.
 */
public final class Messages {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
    private static final Map<String, Properties> BUNDLES = new ConcurrentHashMap<>();

    private Messages() {}

    /** Returns what a finding means and what to do about it. */
    public static String text(Finding finding, Locale locale) {
        String key = finding.messageKey();
        String english = bundle("").getProperty(key, key);
        return fill(bundle(locale.getLanguage()).getProperty(key, english), finding.arguments());
    }

    /** Puts arguments into the places in braces that bear their names; braces inside an argument stay as they are. */
    static String fill(String pattern, Map<String, ?> arguments) {
        return PLACE.matcher(pattern).replaceAll(place -> {
            Object argument = arguments.get(place.group(1));
            return Matcher.quoteReplacement(argument == null ? place.group() : String.valueOf(argument));
        });
    }

    private static Properties bundle(String language) {
        return BUNDLES.computeIfAbsent(language.matches("[a-z]{2,3}") ? language : "", Messages::load);
    }

    private static Properties load(String language) {
        Properties properties = new Properties();
        String file = language.isEmpty() ? "messages.properties" : "messages_" + language + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new RefocusException("The messages in " + file + " cannot be read", e);
        }
        return properties;
    }
}
