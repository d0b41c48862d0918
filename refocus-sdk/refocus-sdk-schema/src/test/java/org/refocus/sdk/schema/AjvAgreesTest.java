package org.refocus.sdk.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Code;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.testkit.FormGenerator;
import org.refocus.sdk.testkit.Kind;
import org.refocus.sdk.testkit.Sample;

/**
 * Plain Ajv, in strict mode, judges drawn answers by the schemas as the library does by the template: both drafts, whole and as
 * asked. What it cannot know are the rules of {@code x-form}: a sum, a limit that is a parameter, what has to be distinct.
 */
class AjvAgreesTest {
    private static final Set<Code> SCHEMA = EnumSet.range(Code.TYPE, Code.CONTAINS);
    private static final int DRAWN = 40;

    private final List<String> lines = new ArrayList<>();
    private int accepted;
    private int refused;

    @Test
    void onDrawnAnswersToEveryForm() throws Exception {
        Collection<FormTemplate> templates = TemplateLibrary.bundled().all();
        for (FormTemplate template : templates) {
            ClientForm form = ClientForm.of(template);
            for (ClientForm.Draft draft : ClientForm.Draft.values()) {
                schema(template, draft, form.schema(draft));
                samples(template, false);
                schema(template, draft, form.askedSchema(draft));
                samples(template, true);
            }
            schema(template, ClientForm.Draft.DRAFT_07, form.jsonFormsSchema());
            samples(template, true);
        }
        Files.createDirectories(Npm.file("."));
        Files.write(Npm.file("cases.jsonl"), lines);

        assertThat(Npm.node("judge.mjs", "cases.jsonl"))
                .containsExactly("{\"schemas\":" + templates.size() * 5 + ",\"accepted\":" + accepted + ",\"refused\":"
                        + refused + "}");
        assertThat(accepted).isGreaterThan(1_500);
        assertThat(refused).isGreaterThan(1_500);
    }

    private void schema(FormTemplate template, ClientForm.Draft draft, String json) {
        String name = draft == ClientForm.Draft.DRAFT_07 ? "07" : "2020-12";
        line(Map.of("schema", json, "draft", name, "name", template.key() + " in draft " + name));
    }

    private void samples(FormTemplate template, boolean asked) {
        FormGenerator drawn = FormGenerator.of(template);
        for (long seed = 1; seed <= DRAWN; seed++) {
            for (Kind kind : List.of(Kind.VALID, Kind.ALMOST_VALID, Kind.PARTIAL)) {
                Sample sample = drawn.draw(kind, seed);
                Report report = asked ? ClientAnswers.check(template, sample.json()) : template.validate(sample.json());
                boolean right = report.findings().stream().noneMatch(finding -> SCHEMA.contains(finding.code()));
                line(Map.of("document", sample.text(), "name", sample.toString(), "accepted", right));
                accepted += right ? 1 : 0;
                refused += right ? 0 : 1;
            }
        }
    }

    private void line(Map<String, Object> values) {
        lines.add(FormDocument.of(values).json());
    }
}
