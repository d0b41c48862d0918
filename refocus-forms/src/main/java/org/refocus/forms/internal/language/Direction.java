package org.refocus.forms.internal.language;

import java.util.Locale;
import java.util.Set;

/** Which way a language is written, as far as Unicode's CLDR knows it. */
public final class Direction {
    private static final Set<String> SCRIPTS =
            Set.of("Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi");
    private static final Set<String> LANGUAGES = Set.of(
            "aeb", "aii", "ar", "arc", "arq", "ary", "arz", "azb", "bal", "bqi", "ckb", "dv", "fa", "glk", "haz", "he",
            "iw", "ji", "ks", "lrc", "luz", "men", "mzn", "nqo", "pnb", "prs", "ps", "sd", "sdh", "skr", "syr", "ug",
            "ur", "yi");

    /** Where a language that is elsewhere written in another script uses the Arabic one. */
    private static final Set<String> REGIONS = Set.of("az-IR", "az-IQ", "ku-IQ", "ku-IR", "pa-PK", "uz-AF");

    private Direction() {}

    /** Says whether a language is written from right to left; a script that its tag names decides. */
    public static boolean isRightToLeft(Locale locale) {
        String script = locale.getScript();
        if (!script.isEmpty()) {
            return SCRIPTS.contains(script);
        }
        return LANGUAGES.contains(locale.getLanguage())
                || REGIONS.contains(locale.getLanguage() + "-" + locale.getCountry());
    }
}
