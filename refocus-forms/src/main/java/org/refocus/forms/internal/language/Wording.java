package org.refocus.forms.internal.language;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.internal.language.Bundles.Bundle;

/** What one file says for one reader. Used once. */
final class Wording {
    private final Bundle bundle;
    private final Locale locale;

    /** A file in the reader's language writes numbers as the reader's country does, any other as its own. */
    Wording(Bundle bundle, Locale reader) {
        this.bundle = bundle;
        this.locale = bundle.locale().getLanguage().equals(reader.getLanguage()) ? reader : bundle.locale();
    }

    Optional<String> text(String key, Map<String, ?> arguments) {
        String usual = said(key + "." + PluralRule.OTHER).or(() -> said(key)).orElse(null);
        if (usual == null) {
            return Optional.empty();
        }
        Number counted = counted(usual, arguments);
        String form = counted == null
                ? usual
                : said(key + "." + bundle.plurals().categoryOf(counted)).orElse(usual);
        return Optional.of(Braces.fill(form, name -> argument(key, name, arguments.get(name))));
    }

    /** Returns the first number that the usual wording names: it chooses the plural form. */
    private static @Nullable Number counted(String usual, Map<String, ?> arguments) {
        return Braces.PLACE
                .matcher(usual)
                .results()
                .map(place -> arguments.get(place.group(1)))
                .filter(Number.class::isInstance)
                .map(Number.class::cast)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String argument(String key, String name, @Nullable Object value) {
        if (value instanceof Number number) {
            return number(number);
        }
        if (value == null) {
            return null;
        }
        String text = String.valueOf(value);
        return said(key + "." + name + "." + text.replace(' ', '-')).orElse(text);
    }

    /** Writes a number with the digits and the decimal sign of the language, and with no separators of thousands. */
    private String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        int decimals = number instanceof BigDecimal exact ? Math.max(exact.scale(), 0) : 6;
        format.setMaximumFractionDigits(decimals);
        format.setMinimumFractionDigits(number instanceof BigDecimal ? decimals : 0);
        return format.format(number);
    }

    private Optional<String> said(String key) {
        return Optional.ofNullable(bundle.wording().getProperty(key));
    }
}
