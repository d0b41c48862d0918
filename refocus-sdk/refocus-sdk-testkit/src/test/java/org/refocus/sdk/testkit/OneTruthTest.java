package org.refocus.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import org.refocus.forms.Checked;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateLibrary;
import org.refocus.model.FormAnswers;

/**
 * A template's compiled checks and the typed records with Bean Validation give one verdict. Each try draws a document for
 * every bundled template. What other validators say of them is in {@link ValidatorsAgreeTest}.
 */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class OneTruthTest {
    private static final Set<Code> RULES = EnumSet.of(Code.SUM, Code.OVER_LIMIT, Code.UNDER_LIMIT, Code.NOT_DISTINCT);

    /**
     * Where the other two are known to judge differently, and why the library stays with its own judgement. No drawn
     * document holds any of these.
     *
     * <ul>
     *   <li>A line break at the end of a text: both run patterns on {@code java.util.regex}, where {@code $} also
     *       matches before it. JSON Schema asks for ECMA-262, where {@code $} does not.
     *   <li>A null where a template has open names: a schema that says nothing accepts it, and the library knows no
     *       null anywhere. The bundled templates have closed names alone.
     *   <li>What strict reading refuses before any schema is asked, such as a name that stands twice.
     * </ul>
     */
    private static final String LINE_BREAK_AT_THE_END = "mair\\n";

    @Property(tries = 100)
    void aValidRecordIsValidInJavaAndComesBackEqual(@ForAll long seed) {
        Samples.TEMPLATES.forEach(template -> {
            byte[] json = Samples.valid(template, new Random(seed)).json();

            FormAnswers answers = template.read(json).get();
            assertThat(template.check(answers).findings())
                    .as("%s %s", template, seed)
                    .isEmpty();
            assertThat(template.read(FormDocument.of(answers).bytes()).get()).isEqualTo(answers);
        });
    }

    @Property
    void theTypedRecordSaysWhatTheTemplateSays(@ForAll long seed) {
        Samples.TEMPLATES.forEach(template -> {
            Sample faulty = Samples.faulty(template, new Random(seed));
            String what = "%s, seed %s, %s".formatted(template, seed, faulty);
            Checked<FormAnswers> read = template.read(faulty.json());

            assertOneVerdict(template, read, what);
        });
    }

    @Example
    void adaptedTemplatesAreJudgedAlikeAndLoseNothing() {
        for (FormTemplate template : AdaptedTemplates.all()) {
            FormGenerator generator = FormGenerator.of(template);
            Set<String> drawn = new TreeSet<>();
            int bound = 0;
            for (long seed = 0; seed < 1500; seed++) {
                for (Kind kind : List.of(Kind.VALID, Kind.PARTIAL, Kind.ALMOST_VALID)) {
                    Sample sample = generator.draw(kind, seed);
                    String what = "%s, seed %s, %s".formatted(template, seed, sample);
                    Checked<FormAnswers> read = template.read(sample.json());
                    assertOneVerdict(template, read, what);
                    if (read.value().isPresent()) {
                        bound++;
                        drawn.addAll(read.get().additional().keySet());
                        List.of("garden", "sea", "outdoors").stream()
                                .filter(part -> sample.text().contains('"' + part + '"'))
                                .forEach(drawn::add);
                        assertThat(Json.meaning(FormDocument.of(read.get()).bytes()))
                                .as(what)
                                .isEqualTo(Json.meaning(sample.json()));
                        assertThat(FormDocument.of(sample.json()).answers())
                                .as(what)
                                .containsAllEntriesOf(read.get().additional());
                    }
                }
            }
            assertThat(bound).as("%s", template).isGreaterThan(3000);
            assertThat(drawn)
                    .as("%s", template)
                    .containsAll(template.limits().keys().get(""));
            assertThat(drawn).as("%s", template).containsAnyOf("garden", "sea", "outdoors");
        }
    }

    private static void assertOneVerdict(FormTemplate template, Checked<FormAnswers> read, String what) {
        if (read.value().isEmpty()) {
            assertThat(read.report().conforms()).as(what).isFalse();
            return;
        }
        Report typed = template.check(read.get());
        assertThat(typed.conforms()).as(what).isEqualTo(read.report().conforms());
        assertThat(places(typed, RULES::contains)).as(what).isEqualTo(places(read.report(), RULES::contains));
        assertThat(pointersAsTheTemplateHasThem(typed, read.report())).as(what).isEqualTo(pointers(read.report()));
        Checked<FormAnswers> again = template.read(FormDocument.of(read.get()).bytes());
        assertThat(again.get()).as(what).isEqualTo(read.get());
        assertThat(again.report().conforms()).as(what).isEqualTo(typed.conforms());
    }

    @Example
    void othersLetALineBreakAtTheEndPass() {
        FormTemplate template = TemplateLibrary.bundled().newest("supervision-reflection");
        Oracles oracles = new Oracles(template);
        byte[] json =
                ("{\"workerName\":\"Idris\",\"month\":3,\"reflectedOn\":\"2026-03-02\",\"discuss\":true,\"about\":["
                                + "\"" + LINE_BREAK_AT_THE_END + "\"]}")
                        .getBytes(StandardCharsets.UTF_8);

        Sample sample = new Sample(template, Kind.ALMOST_VALID, 0, "", json, List.of(), null);

        assertThat(template.validate(json).has(Code.PATTERN, "/about/0")).isTrue();
        assertThat(oracles.networkntAccepts(sample)).isTrue();
        assertThat(oracles.harrelAccepts(sample)).isTrue();
    }

    private static Set<String> places(Report report, Predicate<Code> which) {
        return report.findings().stream()
                .filter(finding -> which.test(finding.code()))
                .map(finding -> finding.code() + " " + finding.pointer())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> pointers(Report report) {
        return report.findings().stream().map(Finding::pointer).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The template looks no further where a place is unknown or missing; the typed side may, as a map it does not know
     * the names of is still a map, and a missing map is an empty one. What it finds there counts for the place above.
     */
    private static Set<String> pointersAsTheTemplateHasThem(Report typed, Report template) {
        List<String> stops = template.findings().stream()
                .filter(finding -> finding.code() == Code.UNKNOWN_PROPERTY || finding.code() == Code.REQUIRED)
                .map(Finding::pointer)
                .toList();
        return pointers(typed).stream()
                .map(pointer -> stops.stream()
                        .filter(stop -> pointer.startsWith(stop + "/"))
                        .findFirst()
                        .orElse(pointer))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
