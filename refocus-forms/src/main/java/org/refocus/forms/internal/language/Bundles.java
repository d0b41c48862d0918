package org.refocus.forms.internal.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.RefocusException;

/**
 * The property files of one set of messages, read when first asked for and then kept. Safe to share between threads.
 *
 * <p>The keys are names like {@code messages}, for the base language, and {@code messages_pt_BR}.
 */
public final class Bundles {
    /** Whoever asks for ever new languages is told no each time, and fills no memory. */
    private static final int MAX_KEPT = 500;

    private final String name;
    private final Function<String, @Nullable InputStream> files;
    private final Map<String, Optional<Bundle>> kept = new ConcurrentHashMap<>();

    /**
     * Begins without reading anything.
     *
     * @param name what the files are called, without language and ending
     * @param files finds a file; null where there is none
     */
    public Bundles(String name, Function<String, @Nullable InputStream> files) {
        this.name = name;
        this.files = files;
    }

    /** One file: what it says, and how its language counts. */
    record Bundle(Locale locale, Properties wording, PluralRule plurals) {}

    /** Returns a message with its arguments filled in; the key itself where there is no wording. */
    public String text(String key, Locale locale, Map<String, ?> arguments) {
        for (Bundle bundle : of(locale)) {
            Optional<String> text = new Wording(bundle, locale).text(key, arguments);
            if (text.isPresent()) {
                return text.get();
            }
        }
        return key;
    }

    /** Returns the tag of the language in which a message is given. */
    public String language(String key, Locale locale) {
        return of(locale).stream()
                .filter(bundle -> bundle.wording().containsKey(key))
                .map(bundle -> bundle.locale().toLanguageTag())
                .findFirst()
                .orElse(Locale.ENGLISH.toLanguageTag());
    }

    /** Returns the files to look into for a language, nearest first and the base language last. */
    private List<Bundle> of(Locale locale) {
        List<Bundle> bundles = new ArrayList<>();
        for (String tag : Tags.chain(locale.stripExtensions())) {
            bundle(tag).ifPresent(bundles::add);
        }
        bundle("").ifPresent(bundles::add);
        return bundles;
    }

    private Optional<Bundle> bundle(String tag) {
        Optional<Bundle> known = kept.get(tag);
        if (known != null) {
            return known;
        }
        Optional<Bundle> read = read(tag);
        if (read.isPresent() || kept.size() < MAX_KEPT) {
            kept.put(tag, read);
        }
        return read;
    }

    private Optional<Bundle> read(String tag) {
        String file = (tag.isEmpty() ? name : name + "_" + tag.replace('-', '_')) + ".properties";
        try (InputStream in = files.apply(file)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties wording = new Properties();
            wording.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Locale locale = tag.isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(tag);
            return Optional.of(new Bundle(locale, wording, plurals(wording, file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new RefocusException("The messages in " + file + " cannot be read", e);
        }
    }

    private static PluralRule plurals(Properties wording, String file) {
        String rule = wording.getProperty("plurals", "");
        try {
            return PluralRule.parse(rule);
        } catch (IllegalArgumentException e) {
            throw new RefocusException(
                    "The plural rule in " + file + " cannot be read at \"" + e.getMessage()
                            + "\". Write it as CLDR does, such as one: n = 1; few: n % 10 = 2..4.",
                    e);
        }
    }
}
