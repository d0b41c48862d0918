package org.refocus.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.internal.bind.BeanCheck;
import org.refocus.forms.internal.bind.Binder;
import org.refocus.forms.internal.bind.Unbound;
import org.refocus.forms.internal.language.Braces;
import org.refocus.forms.internal.language.Direction;
import org.refocus.forms.internal.language.Retold;
import org.refocus.forms.internal.language.TemplateTexts;
import org.refocus.forms.internal.read.StrictJson;
import org.refocus.forms.internal.source.Sha256;
import org.refocus.forms.internal.template.CompiledTemplate;
import org.refocus.forms.internal.template.TypedLimits;
import org.refocus.model.FormAnswers;
import org.refocus.model.FormType;
import org.refocus.model.constraint.Limits;

/**
 * One version of a form: its questions, its limits, and the checks that they compile to.
 *
 * <p>A template is one JSON Schema 2020-12 file in the REFOCUS dialect. It is compiled once, when it is loaded, and is
 * then immutable and safe to share between threads; validating keeps no state.
 *
 * <p>Its texts are English until language packs are added with {@link #with(LanguagePack)} and a reader's language is
 * asked for with {@link #in(Locale)}: the same template, with the same checks, in other words.
 */
public final class FormTemplate {
    /** A piece of text that the form prints for its reader. */
    public record Content(String id, String title, String text) {}

    /** The language of a template's own texts, as a BCP 47 tag. */
    private static final String BASE_LANGUAGE = "en";

    private final byte[] json;
    private final CompiledTemplate compiled;
    private final CompiledTemplate told;
    private final String language;
    private final Set<String> untranslated;
    private final Translations translations;
    /** What was loaded: the hash and the bean checks are its own in every language. */
    private final FormTemplate origin;

    private final String id;
    private final String version;
    private final FormType form;
    private final TemplateNode root;
    private volatile @Nullable String contentHash;
    private volatile @Nullable BeanCheck beanCheck;

    private FormTemplate(byte[] json) {
        this.json = json;
        this.compiled = CompiledTemplate.of(json);
        String[] url = url().split("/", -1);
        this.id = url[url.length - 2];
        this.version = url[url.length - 1];
        this.form = FormType.ofId(formKeyword("form").asText());
        this.told = compiled;
        this.root = TemplateNode.root(told);
        this.language = BASE_LANGUAGE;
        this.untranslated = Set.of();
        this.origin = this;
        this.translations = new Translations(this, List.of());
    }

    /** The same template with other packs, in its base language. */
    private FormTemplate(FormTemplate other, List<LanguagePack> packs) {
        this.json = other.json;
        this.compiled = other.compiled;
        this.id = other.id;
        this.version = other.version;
        this.form = other.form;
        this.told = other.compiled;
        this.root = TemplateNode.root(told);
        this.language = BASE_LANGUAGE;
        this.untranslated = Set.of();
        this.origin = other.origin;
        this.translations = new Translations(this, packs);
    }

    /** The same template in another language. */
    private FormTemplate(FormTemplate other, String language, Map<String, String> translated) {
        this.json = other.json;
        this.compiled = other.compiled;
        this.id = other.id;
        this.version = other.version;
        this.form = other.form;
        this.told = compiled.saying(Retold.of(compiled.schema(), translated));
        this.root = TemplateNode.root(told);
        this.language = language;
        this.untranslated = language.equals(BASE_LANGUAGE) ? Set.of() : untranslated(told, other.texts(), translated);
        this.origin = other.origin;
        this.translations = other.translations;
    }

    /**
     * Admits and compiles a template.
     *
     * @param json the template as UTF-8 JSON, at most 1 MiB
     * @throws TemplateException when it is refused, with a finding for each thing
     */
    public static FormTemplate load(byte[] json) {
        return new FormTemplate(json.clone());
    }

    /** Returns the id, the last but one part of the {@code $id}; such as {@code strengths-worksheet}. */
    public String id() {
        return id;
    }

    /** Returns the semantic version. */
    public String version() {
        return version;
    }

    /** Returns {@code id|version}, as a record names its template. */
    public String key() {
        return id + "|" + version;
    }

    /** Returns the absolute {@code $id}. */
    public String url() {
        return compiled.schema().get("$id").asText();
    }

    /** Returns which of the manual's forms this is. */
    public FormType form() {
        return form;
    }

    /** Returns the form's name. */
    public String title() {
        return root.title();
    }

    /** Returns the source that the form cites, in full. */
    public String citation() {
        return formKeyword("citation").asText("");
    }

    /** Returns the template that this one is an edition of, {@code id|version}; empty where it stands on its own. */
    public Optional<String> base() {
        return Optional.of(formKeyword("base").asText("")).filter(key -> !key.isEmpty());
    }

    /** Returns whom a record of this form is about: {@code person}, {@code team} or {@code worker}. */
    public String subject() {
        return formKeyword("subject").asText("person");
    }

    /** Returns who must agree before a record stands: {@code person}, {@code worker} or both. */
    public List<String> agreedBy() {
        List<String> roles = new ArrayList<>();
        formKeyword("agreedBy").forEach(role -> roles.add(role.asText()));
        return List.copyOf(roles);
    }

    /** Returns the values that a service may change, by name. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        formKeyword("parameters")
                .properties()
                .forEach(e -> parameters.put(e.getKey(), e.getValue().asText()));
        return Collections.unmodifiableMap(parameters);
    }

    /**
     * Returns the sign that stands before the form's amounts, the same for every reader: of the ISO 4217 code in its parameter
     * {@code currency}, or what else stands there; empty where the form does not say.
     */
    public String currencySign() {
        String currency = formKeyword("parameters").path("currency").asText("");
        try {
            return Currency.getInstance(currency).getSymbol(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return currency; // no code: a sign of its own, such as "kr "
        }
    }

    /** Returns the text that the form prints for its reader, with parameters filled in. */
    public List<Content> content() {
        return content(told);
    }

    private static List<Content> content(CompiledTemplate told) {
        List<Content> content = new ArrayList<>();
        JsonNode form = told.schema().path("x-form");
        JsonNode parameters = form.path("parameters");
        form.path("content")
                .forEach(c -> content.add(new Content(
                        c.path("id").asText(),
                        c.path("title").asText(),
                        Braces.fill(
                                c.path("text").asText(),
                                name -> parameters.has(name)
                                        ? parameters.get(name).asText()
                                        : null))));
        return List.copyOf(content);
    }

    /**
     * Returns this template with one more language pack: the same key, the same file and the same checks.
     *
     * <p>The pack may have been made for another version or for the edition that this one was adapted from; {@link
     * LanguagePack#report(FormTemplate)} says how far it serves. Of two packs of one language the later one counts, text
     * by text. The texts of what is returned are in the base language: {@link #in(Locale)} asks for another.
     */
    public FormTemplate with(LanguagePack pack) {
        return new FormTemplate(this, translations.plus(pack));
    }

    /** Returns this template with all the packs of another. */
    FormTemplate withPacksOf(FormTemplate other) {
        return new FormTemplate(this, translations.plus(other.translations));
    }

    /** Returns the packs of one language, in the order in which they were added. */
    List<LanguagePack> packs(String tag) {
        return translations.of(tag);
    }

    /** Returns the BCP 47 tags of its language packs, each once; the base language is not among them. */
    public List<String> languages() {
        return translations.tags();
    }

    /**
     * Returns this template with its texts in the reader's language.
     *
     * <p>Each text is looked up as RFC 4647 says: for {@code cy-GB} in the packs of {@code cy-GB}, then in those of {@code
     * cy}; where they have none, or only what was translated from another text, it stays in the base language. It is the
     * same template in all else: a record that names it, its checks, its hash and its {@link #parameters()}.
     */
    public FormTemplate in(Locale locale) {
        return translations.in(locale);
    }

    /** Returns the BCP 47 tag of the language that its texts are in; {@code en} for the base language. */
    public String language() {
        return language;
    }

    /** Says whether the language that its texts are in is written from right to left. */
    public boolean isRightToLeft() {
        return Direction.isRightToLeft(Locale.forLanguageTag(language));
    }

    /**
     * Returns the texts that stay in the base language although this is another one, so that a page can say so; as they
     * are shown, with parameters filled in. Empty in the base language.
     */
    public Set<String> untranslated() {
        return untranslated;
    }

    private static Set<String> untranslated(
            CompiledTemplate told, Map<String, String> texts, Map<String, String> translated) {
        Set<String> left = new HashSet<>();
        texts.forEach((pointer, text) -> {
            if (!translated.containsKey(pointer)) {
                left.add(text);
            }
        });
        List<Content> content = content(told);
        for (int i = 0; i < content.size(); i++) {
            if (!translated.containsKey("/x-form/content/" + i + "/text")) {
                left.add(content.get(i).text());
            }
        }
        left.removeAll(Set.copyOf(translated.values()));
        return Collections.unmodifiableSet(left);
    }

    /**
     * Looks for what the author of a template ought to know although it is admitted: warnings, with pointers into the file.
     *
     * <p>{@link Code#DOES_NOT_BIND}: answers at a place fit no record of this {@link #form()}, so that {@link #read} gives
     * none although they are right, and practice advice on the record is not to be had. Bundled templates and editions of
     * them have no such place. A host that never reads records may leave it so.
     */
    public Report review() {
        return Report.of(Unbound.of(compiled).stream()
                .map(place ->
                        new Finding(Code.DOES_NOT_BIND, Severity.WARNING, place.file(), Map.of("place", place.file())))
                .toList());
    }

    /** Returns the limits that a service may change, as the typed side reads them. */
    public Limits limits() {
        return origin.beanCheck().limits();
    }

    /** Returns the description of the whole form. */
    public TemplateNode root() {
        return root;
    }

    /** Returns the SHA-256 of the file, in hexadecimal. */
    public String contentHash() {
        return origin.ownHash();
    }

    private String ownHash() {
        String made = contentHash;
        if (made == null) {
            made = Sha256.of(json);
            contentHash = made;
        }
        return made;
    }

    /** Returns the file itself; the array is the caller's. */
    public byte[] json() {
        return json.clone();
    }

    /**
     * Checks answers and returns every fault, in one pass over the bytes.
     *
     * @param answers UTF-8 JSON, at most 1 MiB; kept by nobody
     */
    public Report validate(byte[] answers) {
        return StrictJson.check(answers, compiled.root(), compiled.rules());
    }

    /** Checks answers and returns every fault. */
    public Report validate(FormDocument answers) {
        return validate(answers.bytes());
    }

    /**
     * Checks answers and builds the typed record in the same reading.
     *
     * <p>The record is there whenever the answers fit its shape, be they complete or not.
     *
     * @param answers UTF-8 JSON, at most 1 MiB; kept by nobody
     * @param type the record; must be the one of this template's {@link #form()}
     * @throws RefocusException when the type is another form's
     */
    public <T extends FormAnswers> Checked<T> read(byte[] answers, Class<T> type) {
        if (!type.isAssignableFrom(form.answersType())) {
            throw new RefocusException(
                    "Template " + key() + " gives " + form.answersType().getSimpleName() + ", not "
                            + type.getSimpleName() + ". Ask for that type or for FormAnswers.");
        }
        Binder.Bound<? extends FormAnswers> bound =
                Binder.bind(answers, form.answersType(), compiled.root(), compiled.rules());
        return new Checked<>(Optional.ofNullable(bound.value()).map(type::cast), bound.report());
    }

    /** Checks answers and builds the typed record in the same reading. */
    public Checked<FormAnswers> read(byte[] answers) {
        return read(answers, FormAnswers.class);
    }

    /**
     * Checks a record that was built in Java, with Bean Validation and this template's limits.
     *
     * <p>Gives the same verdict as validating the record's JSON. Where this template asks otherwise than the bundled one of
     * its form, such as at a question that a service added, its own checks say what is wrong. Needs a Bean Validation
     * provider at run time.
     *
     * @throws RefocusException when the record is another form's
     */
    public Report check(FormAnswers answers) {
        if (answers.formType() != form) {
            throw new RefocusException("Template " + key() + " checks "
                    + form.answersType().getSimpleName() + ", not "
                    + answers.formType().answersType().getSimpleName()
                    + ". Take a template of the record's own form.");
        }
        return origin.beanCheck().check(answers);
    }

    /** Made when first asked for, like the hash: two threads may both make one, and they are the same. */
    private BeanCheck beanCheck() {
        BeanCheck made = beanCheck;
        if (made == null) {
            made = new BeanCheck(compiled, TypedLimits.of(compiled));
            beanCheck = made;
        }
        return made;
    }

    /** Returns the same template in other words. */
    FormTemplate retold(String tag, Map<String, String> translated) {
        return new FormTemplate(this, tag, translated);
    }

    /** Returns what people read on the form, in the base language, by JSON Pointer into the file. */
    Map<String, String> texts() {
        return TemplateTexts.of(compiled.schema());
    }

    /** Returns who publishes it. */
    String publisher() {
        return formKeyword("publisher").asText("");
    }

    /** Returns what the file compiled to, for those of this package. */
    CompiledTemplate compiled() {
        return compiled;
    }

    private JsonNode formKeyword(String keyword) {
        return compiled.schema().path("x-form").path(keyword);
    }

    @Override
    public String toString() {
        return "FormTemplate[" + key() + "]";
    }
}
