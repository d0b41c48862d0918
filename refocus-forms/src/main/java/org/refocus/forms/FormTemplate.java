package org.refocus.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.internal.bind.BeanCheck;
import org.refocus.forms.internal.bind.Binder;
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
 */
public final class FormTemplate {
    /** A piece of text that the form prints for its reader. */
    public record Content(String id, String title, String text) {}

    private final byte[] json;
    private final CompiledTemplate compiled;
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
        this.root = TemplateNode.root(compiled);
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

    /** Returns the text that the form prints for its reader, with parameters filled in. */
    public List<Content> content() {
        List<Content> content = new ArrayList<>();
        Map<String, String> parameters = parameters();
        formKeyword("content")
                .forEach(c -> content.add(new Content(
                        c.path("id").asText(),
                        c.path("title").asText(),
                        Messages.fill(c.path("text").asText(), parameters))));
        return List.copyOf(content);
    }

    /** Returns the limits that a service may change, as the typed side reads them. */
    public Limits limits() {
        return beanCheck().limits();
    }

    /** Returns the description of the whole form. */
    public TemplateNode root() {
        return root;
    }

    /** Returns the SHA-256 of the file, in hexadecimal. */
    public String contentHash() {
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
        return new Checked<>(java.util.Optional.ofNullable(bound.value()).map(type::cast), bound.report());
    }

    /** Checks answers and builds the typed record in the same reading. */
    public Checked<FormAnswers> read(byte[] answers) {
        return read(answers, FormAnswers.class);
    }

    /**
     * Checks a record that was built in Java, with Bean Validation and this template's limits.
     *
     * <p>Gives the same verdict as validating the record's JSON. Needs a Bean Validation provider at run time.
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
        return beanCheck().check(answers);
    }

    /** Made when first asked for, like the hash: two threads may both make one, and they are the same. */
    private BeanCheck beanCheck() {
        BeanCheck made = beanCheck;
        if (made == null) {
            made = new BeanCheck(TypedLimits.of(compiled));
            beanCheck = made;
        }
        return made;
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
