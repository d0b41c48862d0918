package org.refocus.sdk.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.refocus.browser.Browsers;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.testkit.FormGenerator;
import org.refocus.sdk.testkit.Kind;
import org.refocus.sdk.testkit.Sample;

/**
 * What the library refuses by a keyword of the schema, the clients refuse to send; what they send the library accepts, but for
 * rules that no schema says.
 */
class ClientsRefuseTest {
    private static final Set<Code> SCHEMA = EnumSet.range(Code.TYPE, Code.CONTAINS);
    private static final int SEEDS = 100;

    /** A sample of each kind of fault, and two of every form. */
    private static List<Sample> wrong() {
        List<Sample> samples = new ArrayList<>();
        Set<Code> seen = EnumSet.noneOf(Code.class);
        for (FormTemplate template : TemplateLibrary.bundled().all()) {
            FormGenerator drawn = FormGenerator.of(template);
            Set<Code> here = EnumSet.noneOf(Code.class);
            for (long seed = 1; seed <= SEEDS; seed++) {
                Sample sample = drawn.draw(Kind.ALMOST_VALID, seed);
                Code code = sample.expected().get(0).code();
                if (here.size() < 2 || !seen.contains(code)) {
                    seen.add(code);
                    if (here.add(code)) {
                        samples.add(sample);
                    }
                }
            }
        }
        return samples;
    }

    @ParameterizedTest
    @EnumSource
    void whatTheLibraryRefusesTheClientsDoNotSend(Client.Kind kind) throws Exception {
        Set<Code> refused = EnumSet.noneOf(Code.class);
        try (Browsers browsers = Browsers.launch();
                Client client = Client.open(kind, browsers.browser())) {
            for (Sample sample : wrong()) {
                client.show(sample.template(), sample.text());
                boolean sent = client.sends();
                Set<Code> found = found(sample.template(), client.held());
                assertThat(sent)
                        .as(() -> sample + ": ours " + found + ", the client " + client.refusals())
                        .isEqualTo(found.stream().noneMatch(SCHEMA::contains));
                assertThat(found)
                        .as("it is not put right in silence: " + sample)
                        .isNotEmpty();
                refused.addAll(found);
            }
        }
        assertThat(refused)
                .contains(
                        Code.TYPE,
                        Code.REQUIRED,
                        Code.UNKNOWN_PROPERTY,
                        Code.ENUM,
                        Code.BLANK,
                        Code.MAX_LENGTH,
                        Code.PATTERN,
                        Code.FORMAT,
                        Code.MINIMUM,
                        Code.MAXIMUM,
                        Code.MIN_ITEMS,
                        Code.MAX_ITEMS,
                        Code.CONTAINS);
    }

    @ParameterizedTest
    @EnumSource
    void whatNoSchemaSaysTheClientsSendAndTheLibraryRefuses(Client.Kind kind) throws Exception {
        FormTemplate proposal = TemplateLibrary.bundled().newest("partnership-proposal");
        Map<String, Object> wrongSum = answers(proposal);
        wrongSum.remove("costs");
        wrongSum.put("total", "7.00");
        Map<String, Object> tooMuch = new TreeMap<>(wrongSum);
        tooMuch.put(
                "costs",
                List.of(Map.of(
                        "item", "A bus", "category", "other", "amount", "90000.00", "justification", "To get there")));
        tooMuch.put("total", "90000.00");
        FormTemplate plan = TemplateLibrary.bundled().newest("care-plan");
        Map<String, Object> twice = answers(plan);
        Object goal = ((List<?>) twice.get("goals")).get(0);
        twice.put("goals", List.of(goal, goal));
        try (Browsers browsers = Browsers.launch();
                Client client = Client.open(kind, browsers.browser())) {
            assertThat(found(proposal, sent(client, proposal, wrongSum))).containsExactly(Code.SUM);
            assertThat(found(proposal, sent(client, proposal, tooMuch))).containsExactly(Code.OVER_LIMIT);
            assertThat(found(plan, sent(client, plan, twice))).containsExactly(Code.NOT_DISTINCT);
        }
    }

    private static Map<String, Object> answers(FormTemplate template) {
        return new TreeMap<>(FormGenerator.of(template).valid(3).document().answers());
    }

    private static byte[] sent(Client client, FormTemplate template, Map<String, Object> answers) {
        return client.show(template, FormDocument.of(answers).json()).send().bytes();
    }

    private static Set<Code> found(FormTemplate template, byte[] held) {
        return ClientAnswers.check(template, held).findings().stream()
                .map(Finding::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class)));
    }
}
