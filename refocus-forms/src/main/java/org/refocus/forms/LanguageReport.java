package org.refocus.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refocus.forms.internal.language.Translator;

/**
 * How far a template is translated: what is still to do, and what is left over.
 *
 * <p>Every text of the template is translated, missing or stale. Immutable and safe to share between threads.
 *
 * @param template the template, as {@code id|version}
 * @param languages the BCP 47 tags of the packs, each once
 * @param total how many texts the template has
 * @param translated how many of them are shown in the language
 * @param missing the texts that have no translation and are shown in the base language
 * @param stale the texts that were translated when they said something else; they too are shown in the base language
 * @param orphaned the translations that no text of the template needs any more
 */
public record LanguageReport(
        String template,
        List<String> languages,
        int total,
        int translated,
        List<Place> missing,
        List<Place> stale,
        List<Place> orphaned) {

    /**
     * One text that wants a look.
     *
     * @param pointer its JSON Pointer into the template
     * @param text what the template says now; empty where it has no such place
     * @param source what was translated; empty where nothing was
     * @param target the translation; empty where there is none
     */
    public record Place(String pointer, String text, String source, String target) {}

    /** Copies the lists; refuses null. */
    public LanguageReport {
        languages = List.copyOf(languages);
        missing = List.copyOf(missing);
        stale = List.copyOf(stale);
        orphaned = List.copyOf(orphaned);
    }

    /**
     * Compares a template with the packs that it has in a language: for an edition, those of its base and its own.
     *
     * @param tag the BCP 47 tag of the language, such as {@code cy}
     */
    public static LanguageReport of(FormTemplate template, String tag) {
        return of(template, template.packs(tag));
    }

    /**
     * Compares a template with packs that serve it together.
     *
     * @param packs in the order in which they were added; of two that translate one text the later counts
     */
    public static LanguageReport of(FormTemplate template, List<LanguagePack> packs) {
        Map<String, String> texts = template.texts();
        Map<String, String> translations = Translator.all(List.of(Translator.of(packs)), texts);
        Map<String, LanguagePack.Text> written = new LinkedHashMap<>();
        packs.forEach(pack -> pack.texts().forEach((pointer, text) -> {
            if (text.isTranslated()) {
                written.put(pointer, text);
            }
        }));
        List<Place> missing = new ArrayList<>();
        List<Place> stale = new ArrayList<>();
        texts.forEach((pointer, text) -> {
            LanguagePack.Text old = written.get(pointer);
            if (!translations.containsKey(pointer)) {
                if (old == null) {
                    missing.add(new Place(pointer, text, "", ""));
                } else {
                    stale.add(new Place(pointer, text, old.source(), old.target()));
                }
            }
        });
        return new LanguageReport(
                template.key(),
                packs.stream().map(LanguagePack::language).distinct().toList(),
                texts.size(),
                translations.size(),
                missing,
                stale,
                orphaned(texts, translations, written));
    }

    /** What is translated serves a text somewhere, or waits beside a stale one. */
    private static List<Place> orphaned(
            Map<String, String> texts, Map<String, String> translations, Map<String, LanguagePack.Text> written) {
        Set<String> wanted = new HashSet<>(texts.values());
        List<Place> orphaned = new ArrayList<>();
        written.forEach((pointer, text) -> {
            boolean waits = texts.containsKey(pointer) && !translations.containsKey(pointer);
            if (!wanted.contains(text.source()) && !waits) {
                orphaned.add(new Place(pointer, texts.getOrDefault(pointer, ""), text.source(), text.target()));
            }
        });
        return orphaned;
    }

    /** Returns the places of the texts that are shown in the base language. */
    Set<String> wanted() {
        return Stream.concat(missing.stream(), stale.stream())
                .map(Place::pointer)
                .collect(Collectors.toSet());
    }

    /** Says whether every text is shown in the language. */
    public boolean isComplete() {
        return translated == total;
    }

    /** Returns it as lines to read: how far it is, then each place. */
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add(template + " in " + (languages.isEmpty() ? "no language" : String.join(", ", languages)) + ": "
                + translated + " of " + total + " texts translated, " + missing.size() + " missing, " + stale.size()
                + " stale, " + orphaned.size() + " orphaned");
        missing.forEach(place -> lines.add("missing " + place.pointer() + ": " + place.text()));
        stale.forEach(place -> lines.add(
                "stale " + place.pointer() + ": " + place.text() + " (translated from: " + place.source() + ")"));
        orphaned.forEach(place -> lines.add("orphaned " + place.pointer() + ": " + place.source()));
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "LanguageReport[" + describe().get(0) + "]";
    }
}
