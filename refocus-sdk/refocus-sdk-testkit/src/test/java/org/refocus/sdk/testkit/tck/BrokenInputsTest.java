package org.refocus.sdk.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Subject;

/** The contract finds what a page might do to words before or after they are taken in, and says which rules it breaks. */
class BrokenInputsTest {
    private static @Nullable Input make;

    /** What takes in what was typed. */
    interface Input {
        FormDocument apply(
                FormTemplate template,
                FormResponse base,
                Map<String, String> fields,
                @Nullable String remove,
                Party by,
                Instant at);
    }

    static List<Broken<Input>> brokenInputs() {
        return List.of(
                broken("trims what was typed", "I-01", typing(value -> value.strip())),
                broken("drops what is no number", "I-01", (template, base, fields, remove, by, at) -> {
                    Map<String, String> kept = new LinkedHashMap<>(fields);
                    kept.computeIfPresent("/goals/-/number", (p, text) -> text.matches(" ?[0-9]+ ?") ? text : "");
                    return FormInputTest.right(template, base, kept, remove, by, at);
                }),
                broken("takes out angles", "I-01", typing(value -> value.replaceAll("<[^>]*>", ""))),
                broken(
                        "refuses half characters by dropping the text",
                        "I-01",
                        typing(value -> value.indexOf('\0') >= 0 ? "" : value)),
                broken(
                        "begins with an empty form",
                        "I-02 I-03 I-04 I-05 I-06 I-07 I-08",
                        (t, base, f, remove, by, at) -> FormInputTest.right(
                                t, with(base, base.subject(), FormDocument.empty()), f, remove, by, at)),
                broken("writes the answers in another order", "I-02", (t, base, f, remove, by, at) -> {
                    FormDocument after = FormInputTest.right(t, base, f, remove, by, at);
                    Map<String, Object> sorted = new java.util.TreeMap<>(after.answers());
                    return after.equals(base.answers()) && sorted.size() > 3 ? FormDocument.of(sorted) : after;
                }),
                broken(
                        "keeps rows that are blank",
                        "I-03",
                        (t, base, f, remove, by, at) -> FormInputTest.right(t, base, filled(f), remove, by, at)),
                broken(
                        "lets everybody type as the person",
                        "I-02 I-04 I-05 I-06 I-07 I-08",
                        (t, base, f, remove, by, at) -> FormInputTest.right(t, base, f, remove, Filled.ASHA, at)),
                broken(
                        "takes out whatever it is asked to",
                        "I-04 I-06",
                        (t, base, f, remove, by, at) ->
                                FormInputTest.right(t, base, f, remove, remove == null ? by : Filled.ASHA, at)),
                broken(
                        "stamps another moment",
                        "I-05",
                        (t, base, f, remove, by, at) -> FormInputTest.right(t, base, f, remove, by, at.plusSeconds(1))),
                broken("believes who is said to have written", "I-05 I-08", BrokenInputsTest::believing),
                broken(
                        "counts rows that are hidden",
                        "I-06",
                        (t, base, f, remove, by, at) -> FormInputTest.right(t, base, counted(base, f), remove, by, at)),
                broken("lets everybody choose who may see", "I-07", BrokenInputsTest::choosing),
                broken("puts what has no place below the form", "I-08", (t, base, f, remove, by, at) -> {
                    Map<String, Object> after = new LinkedHashMap<>(
                            FormInputTest.right(t, base, f, remove, by, at).answers());
                    if (f.containsKey("token")) {
                        after.put("token", f.get("token"));
                    }
                    return FormDocument.of(after);
                }),
                broken("has one place for what everybody types", "I-08", sharing()));
    }

    private static Broken<Input> broken(String how, String rules, Input input) {
        return new Broken<>(how, rules, () -> input);
    }

    private static Input typing(UnaryOperator<String> change) {
        return (template, base, fields, remove, by, at) -> {
            Map<String, String> typed = new LinkedHashMap<>(fields);
            boolean untouched = !base.answers().answers().isEmpty();
            typed.replaceAll((name, value) -> untouched ? value : change.apply(value));
            return FormInputTest.right(template, base, typed, remove, by, at);
        };
    }

    private static FormResponse with(FormResponse base, Subject subject, FormDocument answers) {
        return new FormResponse(
                base.id(),
                base.revision(),
                base.template(),
                subject,
                base.status(),
                base.author(),
                base.recordedAt(),
                null,
                null,
                answers);
    }

    private static Map<String, String> filled(Map<String, String> fields) {
        Map<String, String> filled = new LinkedHashMap<>(fields);
        filled.computeIfPresent("/headings/skills/-/text", (p, text) -> text.isBlank() ? "(blank)" : text);
        return filled;
    }

    private static FormDocument believing(
            FormTemplate template,
            FormResponse base,
            Map<String, String> fields,
            @Nullable String remove,
            Party by,
            Instant at) {
        String json =
                FormInputTest.right(template, base, fields, remove, by, at).json();
        String who = fields.get("/headings/skills/0/recordedBy");
        return Revisions.document(who == null ? json : json.replace("worker-sam", who));
    }

    private static Map<String, String> counted(FormResponse base, Map<String, String> fields) {
        Map<String, String> counted = new LinkedHashMap<>();
        boolean hidden = base.answers().json().contains("mrk5");
        fields.forEach((name, value) -> counted.put(hidden ? name.replace("/skills/1/", "/skills/0/") : name, value));
        return counted;
    }

    private static FormDocument choosing(
            FormTemplate template,
            FormResponse base,
            Map<String, String> fields,
            @Nullable String remove,
            Party by,
            Instant at) {
        String json =
                FormInputTest.right(template, base, fields, remove, by, at).json();
        String chosen = fields.get("/headings/skills/0/audience");
        boolean old = base.answers().json().contains("\"skills\":[{\"text\":\"Asha said this\"");
        return Revisions.document(
                chosen == null || !old
                        ? json
                        : json.replaceFirst("\"audience\":\"[a-z-]+\"", "\"audience\":\"" + chosen + "\""));
    }

    private static Input sharing() {
        AtomicReference<Map<String, String>> typed = new AtomicReference<>();
        return (template, base, fields, remove, by, at) -> {
            typed.set(fields);
            Thread.yield();
            return FormInputTest.right(template, base, typed.get(), remove, by, at);
        };
    }

    @ParameterizedTest
    @MethodSource("brokenInputs")
    void eachBrokenInputFailsForTheRulesThatItBreaks(Broken<Input> broken) {
        make = broken.make().get();
        ContractRun run = ContractRun.of(UnderTest.class);

        assertThat(run.failedRules())
                .as("%s: %s", broken, run.failures())
                .containsExactlyInAnyOrder(broken.rule().split(" "));
    }

    @Test
    void thereIsABrokenInputForEachRule() {
        Set<String> broken = new TreeSet<>();
        brokenInputs().forEach(one -> broken.addAll(List.of(one.rule().split(" "))));

        assertThat(broken).isEqualTo(Rules.verifiedBy(FormInputContract.class));
    }

    /** The contract on whatever takes in what was typed. */
    static class UnderTest extends FormInputContract {
        @Override
        protected FormDocument apply(
                FormTemplate template,
                FormResponse base,
                Map<String, String> fields,
                @Nullable String remove,
                Party by,
                Instant at) {
            return make.apply(template, base, fields, remove, by, at);
        }
    }
}
