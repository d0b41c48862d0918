package org.refocus.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Adaptation;
import org.refocus.forms.Code;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.LanguagePack;
import org.refocus.forms.TemplateException;
import org.refocus.forms.TemplateLibrary;

/**
 * Ajv, in strict mode, takes every template, every drawn edition and the schemas of the files beside them, and judges
 * drawn documents as they are meant.
 *
 * <p>Where it is known to judge otherwise, and why:
 *
 * <ul>
 *   <li>The rules of {@code x-form} (a sum, a limit that is a parameter, what has to be distinct) are no part of JSON
 *       Schema: Ajv accepts what breaks them alone.
 *   <li>What strict reading refuses before any schema is asked: Ajv is given values that {@code JSON.parse} has read, in
 *       which a name that stood twice stands once. No drawn document here has any of that.
 * </ul>
 */
class AjvAgreesTest {
    private static final Set<Code> SCHEMA = EnumSet.range(Code.TYPE, Code.CONTAINS);
    private static final int EDITIONS = 60;

    private int accepted;
    private int refused;
    private int byRulesAlone;

    @Test
    void onEveryTemplateAndDrawnEditionAndOnDrawnDocuments() throws Exception {
        List<FormTemplate> templates = new ArrayList<>(TemplateLibrary.bundled().all());
        templates.add(Samples.everything());
        int whole = templates.size();
        for (int seed = 0; seed < EDITIONS; seed++) {
            FormTemplate base = templates.get(seed % (whole - 1));
            templates.add(
                    FormGenerator.of(base).adapted(seed + 5_000L).applyTo(base).get());
        }
        try (Ajv ajv = new Ajv()) {
            for (int i = 0; i < templates.size(); i++) {
                FormTemplate template = templates.get(i);
                ajv.schema(template.key() + " no " + i, new String(template.json(), StandardCharsets.UTF_8));
                ask(ajv, FormGenerator.of(template), i < whole ? 400 : 60);
            }
            Ajv.Verdict verdict = ajv.judge();

            assertThat(verdict.disagreements()).isEmpty();
            assertThat(verdict).isEqualTo(new Ajv.Verdict(List.of(), templates.size(), accepted, refused));
        }
        assertThat(accepted).isGreaterThan(4_000);
        assertThat(refused).isGreaterThan(4_000);
        assertThat(byRulesAlone).as("what Ajv cannot know").isGreaterThan(5);
    }

    private void ask(Ajv ajv, FormGenerator drawn, int count) {
        for (long seed = 1; seed <= count; seed++) {
            for (Kind kind : List.of(Kind.VALID, Kind.ALMOST_VALID, Kind.PARTIAL)) {
                if (kind == Kind.PARTIAL && seed % 5 > 0) {
                    continue;
                }
                Sample sample = drawn.draw(kind, seed);
                boolean right = sample.expected().stream().noneMatch(one -> SCHEMA.contains(one.code()));
                ajv.document(sample.toString(), sample.text(), right);
                accepted += right ? 1 : 0;
                refused += right ? 0 : 1;
                byRulesAlone += right && !sample.expected().isEmpty() ? 1 : 0;
            }
        }
    }

    /** ECMA-262 means by {@code $} what the library means by it, other than {@code java.util.regex}: {@link OneTruthTest}. */
    @Test
    void onALineBreakAtTheEndOfAText() throws Exception {
        FormTemplate template = TemplateLibrary.bundled().newest("supervision-reflection");
        String answers = "{\"workerName\":\"Idris\",\"month\":3,\"reflectedOn\":\"2026-03-02\",\"discuss\":true,"
                + "\"about\":[\"mair%s\"]}";
        try (Ajv ajv = new Ajv()) {
            ajv.schema(template.key(), new String(template.json(), StandardCharsets.UTF_8));
            for (String end : List.of("", "\\n")) {
                String text = answers.formatted(end);
                boolean conforms =
                        template.validate(text.getBytes(StandardCharsets.UTF_8)).conforms();
                assertThat(conforms).isEqualTo(end.isEmpty());
                ajv.document("a name and '" + end + "'", text, conforms);
            }

            assertThat(ajv.judge()).isEqualTo(new Ajv.Verdict(List.of(), 1, 1, 1));
        }
    }

    /** Drawn files, and each of them without one of its members. */
    @Test
    void onTheFilesThatAuthorsWriteBesideATemplate() throws Exception {
        try (Ajv ajv = new Ajv()) {
            files(
                    ajv,
                    "adaptation.json",
                    base -> FormGenerator.of(base).adapted(7).json(),
                    Adaptation::load);
            files(
                    ajv,
                    "language.json",
                    base -> TemplateLibrary.bundled()
                            .files(base.key())
                            .get("cy.json")
                            .bytes(),
                    LanguagePack::load);
            Ajv.Verdict verdict = ajv.judge();

            assertThat(verdict.disagreements()).isEmpty();
            assertThat(verdict).isEqualTo(new Ajv.Verdict(List.of(), 2, accepted, refused));
        }
        assertThat(accepted).isGreaterThan(20);
        assertThat(refused).isGreaterThan(100);
    }

    private interface Drawn {
        byte[] file(FormTemplate template);
    }

    private void files(Ajv ajv, String schema, Drawn drawn, Consumer<byte[]> reader) {
        ajv.schema(schema, Ajv.dialectFile(schema));
        for (FormTemplate template : TemplateLibrary.bundled().all()) {
            ObjectNode whole = (ObjectNode) Json.parse(drawn.file(template));
            Set<String> names = whole.properties().stream().map(e -> e.getKey()).collect(Collectors.toSet());
            names.add("none of them");
            for (String name : names) {
                byte[] file = Json.bytes(whole.deepCopy().without(name));
                boolean read = isRead(reader, file);
                ajv.document(template.key() + " without " + name, new String(file, StandardCharsets.UTF_8), read);
                accepted += read ? 1 : 0;
                refused += read ? 0 : 1;
            }
        }
    }

    private static boolean isRead(Consumer<byte[]> reader, byte[] file) {
        try {
            reader.accept(file);
            return true;
        } catch (TemplateException refusal) {
            return false;
        }
    }
}
