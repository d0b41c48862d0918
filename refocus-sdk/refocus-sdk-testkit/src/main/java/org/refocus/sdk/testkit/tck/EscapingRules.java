package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.LanguagePack;
import org.refocus.forms.Report;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.testkit.HostileTexts;
import org.refocus.sdk.view.FormView;

/** Whatever a text holds, what is drawn is made of the same parts. */
abstract class EscapingRules<T> extends RendererRules<T> {
    /** What a form's own texts may hold; one after the other is put behind each of them. */
    private static final List<String> IN_LABELS = List.of(
            "<b>bold</b>",
            "\"><img src=x onerror=\"window.__pwned=1\">",
            "' onmouseover='window.__pwned=1",
            "</legend></label></textarea></select><script>window.__pwned=1</script>",
            "&lt;i&gt; &#60;i&#62;",
            "# *one* _two_ `three` [four](javascript:five) | six",
            "<!-- seven",
            "%s %n \\ $1");

    EscapingRules(FormRendererContract<T> contract) {
        super(contract);
    }

    private Object structure(FormView view) {
        return offered(contract.structureOf(draw(view)), "structureOf");
    }

    @Test
    @Verifies("R-03")
    void noAnswerIsTakenForMoreThanText() {
        for (FormTemplate template : contract.templates()) {
            for (int turn : Filled.TURNS) {
                same(Filled.hostile(template, turn, false));
            }
        }
    }

    @Test
    @Verifies("R-03")
    void noTextInThePlaceOfAChoiceOrANumberIsTakenForMoreThanText() {
        for (FormTemplate template : contract.templates()) {
            for (int turn : Filled.TURNS) {
                same(Filled.hostile(template, turn, true));
            }
        }
    }

    private void same(List<Filled> hostileAndHarmless) {
        assertEquals(
                structure(hostileAndHarmless.get(1).view(Filled.ASHA)),
                structure(hostileAndHarmless.get(0).view(Filled.ASHA)),
                hostileAndHarmless.get(0) + ": what it is made of, with harmless texts and with these");
    }

    @Test
    @Verifies("R-03")
    void noTextOfTheFormIsTakenForMoreThanText() {
        for (FormTemplate template : contract.templates()) {
            assertEquals(
                    structure(retold(template, true).told(Filled.ASHA, Locale.forLanguageTag("zxx"))),
                    structure(retold(template, false).told(Filled.ASHA, Locale.forLanguageTag("zxx"))),
                    template.key() + " with nasty labels: what it is made of, with harmless ones and with these");
        }
    }

    private static Filled retold(FormTemplate template, boolean harmless) {
        FormDocument pack =
                FormDocument.of(LanguagePack.skeleton(template, "zxx").json());
        Map<String, Object> header = new LinkedHashMap<>(pack.answers());
        Map<String, Object> texts = new LinkedHashMap<>();
        LanguagePack.skeleton(template, "zxx").texts().forEach((pointer, text) -> {
            String behind = IN_LABELS.get(texts.size() % IN_LABELS.size());
            String target = text.source() + " " + (harmless ? Reading.harmless(behind) : behind);
            texts.put(pointer, Map.of("source", text.source(), "target", target));
        });
        header.put("texts", texts);
        byte[] json = FormDocument.of(header).json().getBytes(StandardCharsets.UTF_8);
        FormTemplate told = template.with(LanguagePack.load(json));
        return new Filled(template.key(), told, Filled.right(template).answers());
    }

    @Test
    @Verifies("R-03")
    void noFindingAndNoKeptWordIsTakenForMoreThanText() {
        Filled form = Filled.right(contract.templates().get(0));
        List<String> nasty = HostileTexts.marked("mrk7");
        assertEquals(
                structure(saying(form, nasty.stream().map(Reading::harmless).toList())),
                structure(saying(form, nasty)),
                "What it is made of, with harmless findings and kept words, and with nasty ones");
    }

    private static FormView saying(Filled form, List<String> texts) {
        List<Preserved> kept = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        String first = form.view(Filled.ASHA).nodes().get(0).pointer();
        for (String text : texts) {
            String json = FormDocument.of(Map.of("a", text)).json();
            kept.add(new Preserved("old-form|0.9.0", "/kept" + kept.size(), json, text));
            findings.add(Finding.error(Code.MAX_LENGTH, "", "max", text));
            findings.add(Finding.error(Code.MAX_LENGTH, first, "max", text));
        }
        return FormView.of(
                form.template(),
                Revisions.preserving(form.response(), kept),
                Filled.ASHA,
                Locale.UK,
                Report.of(findings));
    }
}
