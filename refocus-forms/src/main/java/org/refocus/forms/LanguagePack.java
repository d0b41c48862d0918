package org.refocus.forms;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.refocus.forms.internal.language.PackFile;
import org.refocus.forms.internal.language.Pseudo;
import org.refocus.forms.internal.language.Tags;

/**
 * The texts of one form in one language: what stands in a file such as {@code cy.json} beside a template.
 *
 * <p>Each text is named by its JSON Pointer into the template and says what it was translated from, so that nobody is
 * ever shown the translation of what no longer stands there. Give it to {@link FormTemplate#with(LanguagePack)}; a pack
 * may serve another version of its template or an adapted edition too, and {@link #report(FormTemplate)} says how far.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class LanguagePack {
    /**
     * One text.
     *
     * @param source the text of the template that was translated
     * @param target its translation; empty while there is none
     */
    public record Text(String source, String target) {
        /** Says whether there is a translation. */
        public boolean isTranslated() {
            return !target.isEmpty();
        }
    }

    private final PackFile.Header header;
    private final Map<String, Text> texts;

    private LanguagePack(PackFile.Header header, Map<String, Text> texts) {
        this.header = header;
        this.texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * Reads a language pack.
     *
     * @param json the pack as UTF-8 JSON, at most 1 MiB
     * @throws TemplateException when it is refused, with a finding for each thing and its place in the pack
     */
    public static LanguagePack load(byte[] json) {
        PackFile file = PackFile.read(json, report -> new TemplateException("language pack", report));
        return new LanguagePack(file.header(), file.texts());
    }

    /**
     * Returns a pack to translate: every text that a template does not have in the language yet, with an empty target.
     *
     * <p>For an edition these are the texts that it added or said in other words; all others come with its base.
     *
     * @param tag the BCP 47 tag of the language to translate into
     * @throws IllegalArgumentException when it is no such tag
     */
    public static LanguagePack skeleton(FormTemplate template, String tag) {
        Set<String> wanted = LanguageReport.of(template, canonical(tag)).wanted();
        return made(template, tag, "", wanted::contains, source -> "");
    }

    /**
     * Returns a pack that only looks translated, so that a page shows what is not: accented, longer and in brackets.
     *
     * <p>For {@code en-XA} and the like; with a tag that is written from right to left, such as {@code ar-XB}, the words
     * run from right to left. Names in braces are kept.
     *
     * @param tag the BCP 47 tag of the pretended language
     * @throws IllegalArgumentException when it is no such tag
     */
    public static LanguagePack pseudo(FormTemplate template, String tag) {
        String note = "No translation: it shows what is left to translate.";
        return made(template, tag, note, pointer -> true, Pseudo.in(canonical(tag)));
    }

    private static LanguagePack made(
            FormTemplate template,
            String tag,
            String note,
            Predicate<String> wanted,
            Function<String, String> translation) {
        Map<String, Text> texts = new LinkedHashMap<>();
        template.texts().forEach((pointer, source) -> {
            if (wanted.test(pointer)) {
                texts.put(pointer, new Text(source, translation.apply(source)));
            }
        });
        PackFile.Header header = new PackFile.Header(template.key(), canonical(tag), template.publisher(), true, note);
        return new LanguagePack(header, texts);
    }

    private static String canonical(String tag) {
        return Tags.canonical(tag)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + tag + "\" is no BCP 47 language tag. Give one such as cy or pt-BR."));
    }

    /**
     * Returns this pack with some of its texts alone, such as those that are still to be translated.
     *
     * @param pointers the texts, by JSON Pointer into the template; those that the pack does not have are passed over
     */
    public LanguagePack only(Collection<String> pointers) {
        Map<String, Text> some = new LinkedHashMap<>(texts);
        some.keySet().retainAll(Set.copyOf(pointers));
        return new LanguagePack(header, some);
    }

    /** Returns the BCP 47 tag of its language, such as {@code cy}. */
    public String language() {
        return header.language();
    }

    /** Returns the template that it was made for, as {@code id|version}. */
    public String template() {
        return header.template();
    }

    /** Returns who publishes it. */
    public String publisher() {
        return header.publisher();
    }

    /** Says whether it still wants a review by somebody who speaks the language well. */
    public boolean isDraft() {
        return header.draft();
    }

    /** Returns what its makers say of it, if they say anything. */
    public Optional<String> note() {
        return Optional.of(header.note()).filter(note -> !note.isEmpty());
    }

    /** Returns its texts by JSON Pointer into the template, in the order of the file. */
    public Map<String, Text> texts() {
        return texts;
    }

    /** Says how far it serves a template: what is missing, what is out of date, what is left over. */
    public LanguageReport report(FormTemplate template) {
        return LanguageReport.of(template, List.of(this));
    }

    /** Returns it as a file: UTF-8 JSON that {@link #load(byte[])} takes. */
    public byte[] json() {
        return PackFile.write(header, texts);
    }

    @Override
    public String toString() {
        return "LanguagePack[" + language() + ", " + template() + "]";
    }
}
