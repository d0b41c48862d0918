package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Severity;
import org.refocus.sdk.testkit.FormGenerator;
import org.refocus.sdk.testkit.Kind;
import org.refocus.sdk.view.FormView;

/** A hundred drawn wrong inputs for every form: nothing that was typed is lost, and each fault can be gone to. */
class WrongInputsTest {
    private static final int INPUTS = 100;
    private static final List<String> WRONG = List.of(
            "not this",
            "31st of nowhere",
            "<b onclick=x>&amp; \"quoted\" 'words'",
            "\u202Eright to left\u202C \uD83C\uDF3B",
            "{{braces}} ${too} #{and}",
            "x".repeat(5_000));

    static Stream<FormTemplate> forms() {
        return Forms.templates().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void nothing_typed_is_lost_and_every_fault_leads_somewhere(FormTemplate template) {
        FormGenerator generator = FormGenerator.of(template);
        int faults = 0;
        for (int seed = 0; seed < INPUTS; seed++) {
            FormDocument before = seed % 4 == 0
                    ? FormDocument.of(generator.draw(Kind.PARTIAL, seed).json())
                    : FormDocument.empty();
            Browser page = draw(template, before);
            List<String> typed = type(page, new Random(seed));
            FormDocument after = HtmlPost.of(page.press("save"))
                    .applyTo(template, Forms.response(template, before), Forms.ASHA, Forms.NOW);
            Browser again = draw(template, after);

            List<String> shown = again.page().select("input, textarea").stream()
                    .map(Browser::valueOf)
                    .toList();
            assertThat(shown).as("seed %d", seed).containsAll(typed);
            faults += faultsThatLeadSomewhere(again.page(), view(template, after));
        }
        assertThat(faults).isGreaterThan(INPUTS);
    }

    /** Types something wrong into a few of the fields in which one can type. */
    private static List<String> type(Browser page, Random random) {
        List<Element> fields = new ArrayList<>(page.page().select("input[type=text], textarea"));
        Collections.shuffle(fields, random);
        List<String> typed = new ArrayList<>();
        for (Element field : fields.subList(0, Math.min(fields.size(), 1 + random.nextInt(5)))) {
            String text = WRONG.get(random.nextInt(WRONG.size()));
            page.type(field.attr("name"), text);
            typed.add(text);
        }
        return typed;
    }

    private static int faultsThatLeadSomewhere(Document page, FormView view) {
        long errors = view.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        assertThat(page.select(".rf-summary li")).hasSize((int) errors);
        for (Element line : page.select(".rf-summary li")) {
            Element link = line.selectFirst("a");
            assertThat(link).as(line.text()).isNotNull();
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as("%s to %s", line.text(), link.attr("href"))
                    .isNotNull();
        }
        return (int) errors;
    }

    private static Browser draw(FormTemplate template, FormDocument document) {
        return Browser.open(Forms.editing().render(view(template, document)));
    }

    private static FormView view(FormTemplate template, FormDocument document) {
        return Forms.view(template, document, Forms.ASHA, template.validate(document));
    }
}
