package org.refocus.forms;

import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.internal.language.Bundles;

/**
 * Messages in the reader's language: the wording of findings, and any other set of property files.
 *
 * <p>The locale is given with each call and never taken from the machine. A message is looked up as RFC 4647 says, for
 * {@code pt-BR} in {@code messages_pt_BR.properties} and {@code messages_pt.properties}; English stands in where a
 * language, or one message of it, is missing. A host adds a language by putting its file, in UTF-8, on the class path
 * as {@code org/refocus/forms/messages_pl.properties}; its keys are those of {@code messages.properties}.
 *
 * <p>What a file may hold:
 *
 * <ul>
 *   <li>{@code max-length = Use at most {max} characters.}: a key, and names in braces for the arguments. Numbers are
 *       written as the language writes them.
 *   <li>{@code plurals = one: n = 1; few: n = 2..4}: how the language counts, in the syntax of Unicode's CLDR and for
 *       whole numbers. Then {@code max-length.one}, {@code .zero}, {@code .two}, {@code .few} and {@code .many} are the
 *       forms that differ from the plain key, which may also be called {@code .other}. The first number that the plain
 *       wording names chooses.
 *   <li>{@code agreement-missing.who.person = y person}: the word for an argument's value, with hyphens for its spaces.
 * </ul>
 *
 * <p>Safe to share between threads.
 */
public final class Messages {
    private static final Pattern PART_OF_ENTRY = Pattern.compile("/.+/(voice|audience)");
    private static final Messages FINDINGS = of("messages", Messages::besideFindings);

    private final Bundles bundles;

    private Messages(Bundles bundles) {
        this.bundles = bundles;
    }

    /** Returns what a finding means and what to do about it. */
    public static String text(Finding finding, Locale locale) {
        return FINDINGS.get(key(finding, locale), locale, finding.arguments());
    }

    /** Returns the BCP 47 tag of the language in which {@link #text} says a finding; English stands in for others. */
    public static String language(Finding finding, Locale locale) {
        return FINDINGS.language(key(finding, locale), locale);
    }

    /** Where a part of an entry is missing it is asked for by its name, in a language that knows how. */
    private static String key(Finding finding, Locale locale) {
        String key = finding.messageKey();
        Matcher part = PART_OF_ENTRY.matcher(finding.pointer());
        if (finding.code() == Code.REQUIRED && part.matches()) {
            String own = key + "." + part.group(1);
            return FINDINGS.language(own, locale).equals(FINDINGS.language(key, locale)) ? own : key;
        }
        return key;
    }

    /**
     * Returns the messages of a set of property files, for a host's or a plug-in's own words.
     *
     * @param name what the files are called, without language and ending; {@code name.properties} is English
     * @param files opens one of them, such as {@code MyWords.class::getResourceAsStream}; null where there is none
     */
    public static Messages of(String name, Function<String, @Nullable InputStream> files) {
        return new Messages(new Bundles(name, files));
    }

    /**
     * Returns a message with its arguments filled in; the key itself where no file has it.
     *
     * @param arguments by name; numbers and texts; what is put in is not looked at again
     * @throws RefocusException when a file cannot be read, or the plural rule in it
     */
    public String get(String key, Locale locale, Map<String, ?> arguments) {
        return bundles.text(key, locale, arguments);
    }

    /** Returns a message that has no arguments; the key itself where no file has it. */
    public String get(String key, Locale locale) {
        return get(key, locale, Map.of());
    }

    /** Returns the BCP 47 tag of the language in which a message is given, so that a page can say so. */
    public String language(String key, Locale locale) {
        return bundles.language(key, locale);
    }

    /** Looks in this module, and then on the class path, where a host's files are. */
    private static @Nullable InputStream besideFindings(String file) {
        InputStream own = Messages.class.getResourceAsStream(file);
        ClassLoader loader = Messages.class.getClassLoader();
        return own != null || loader == null ? own : loader.getResourceAsStream("org/refocus/forms/" + file);
    }
}
