package org.refocus.sdk.testkit.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refocus.sdk.testkit.assertion.Failing.SAM;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.refocus.forms.Checked;
import org.refocus.forms.Code;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.migration.LedgerLine;
import org.refocus.forms.migration.Migrated;
import org.refocus.model.FormType;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Outcome;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Subject;
import org.refocus.sdk.view.FormView;

/** A marker stands in every text of an answer and in every word that is looked for, and comes out in no failure. */
class AnswersStayOutOfFailuresTest {
    private static final String MARKER = "zebra7431";
    private static final Path SAMPLES =
            Path.of("../../examples/clinic/src/main/resources/org/refocus/examples/clinic/sample");
    private static final List<Party> VIEWERS = List.of(
            Party.person("person-asha"),
            SAM,
            new Party("lena", Party.Role.TEAM),
            new Party("meera", Party.Role.CIRCLE));

    @RepeatedTest(4)
    void whateverFails(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        for (Path sample : samples()) {
            FormTemplate template = TemplateLibrary.bundled()
                    .newest(FormType.ofId(sample.getFileName().toString().replace(".json", "")));
            FormDocument answers = FormDocument.of(
                    planted(FormDocument.of(Files.readAllBytes(sample)).answers(), random));

            for (Runnable assertion : assertions(template, answers, random)) {
                try {
                    assertion.run();
                } catch (AssertionError failure) {
                    StringWriter all = new StringWriter();
                    failure.printStackTrace(new PrintWriter(all));
                    assertThat(all.toString()).doesNotContainIgnoringCase(MARKER);
                }
            }
        }
    }

    /** Everything that may be said of these answers; most of it is wrong. */
    private static List<Runnable> assertions(FormTemplate template, FormDocument answers, Random random) {
        Refocus refocus = Refocus.builder().build();
        FormResponse draft = refocus.start(template, new Subject("person-asha", "team-harbour"), SAM, answers);
        Report report = refocus.check(draft);
        Checked<?> read = template.read(answers.bytes());
        Outcome outcome = refocus.agree(draft, SAM, List.of(SAM));
        List<Runnable> all = new ArrayList<>();
        String odd = List.of("/personName", "/" + MARKER + " x", MARKER, "/goals/0/words", "")
                .get(random.nextInt(5));
        for (Code code : Code.values()) {
            all.add(() -> FormAssertions.assertThat(report).hasFinding(code).at(odd));
            all.add(() -> FormAssertions.assertThat(report).hasFinding(code).naming("limit", MARKER));
            all.add(() -> FormAssertions.assertThat(outcome).because(code).at(odd));
            all.add(() -> FormAssertions.assertThat(outcome).hasAdvice(code).at(odd));
        }
        all.add(() -> FormAssertions.assertThat(report, template).hasOnly(Code.BLANK));
        all.add(() -> FormAssertions.assertThat(report, template).isClean());
        all.add(() -> FormAssertions.assertThat(report).conforms());
        all.add(() -> FormAssertions.assertThat(read).conforms());
        all.add(() -> FormAssertions.assertThat(read).hasValue().hasNoValue());
        all.add(() -> FormAssertions.assertThat(outcome).isAgreed());
        all.add(() -> FormAssertions.assertThat(outcome).isRefused());
        all.add(() -> FormAssertions.assertThat(draft).isAgreeable());
        all.add(() -> FormAssertions.assertThat(draft).isAgreed());
        all.add(() -> FormAssertions.assertThat(draft).isWithdrawn());
        all.add(() -> FormAssertions.assertThat(template, answers).isAgreeable());
        LedgerLine line = new LedgerLine(LedgerLine.Kind.KEPT, List.of("/my " + MARKER), List.of(), MARKER);
        Migrated lossy = new Migrated(FormDocument.empty(), List.of(), List.of(line), report);
        all.add(() -> FormAssertions.assertThat(lossy).keepsEveryWordOf(answers));
        all.add(() -> FormAssertions.assertThat(lossy).isUnchanged());
        for (Party viewer : VIEWERS) {
            FormView view = refocus.view(draft, viewer, Locale.UK, report);
            all.add(() -> FormAssertions.assertThat(view).shows(MARKER).at("/nowhere"));
            all.add(() -> FormAssertions.assertThat(view).shows(MARKER + " and more"));
            all.add(() -> FormAssertions.assertThat(view).hides(MARKER, draft));
            all.add(() -> FormAssertions.assertThat(view).hides(MARKER + " and more", draft));
            all.add(() -> FormAssertions.assertThat(view).doesNotShow(MARKER));
            all.add(() -> FormAssertions.assertThat(view).hasPlace(odd));
            all.add(() -> FormAssertions.assertThat(view).isEmptyAt("/personName"));
            all.add(() -> FormAssertions.assertThat(view).findings().isClean());
        }
        return all;
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.getNameCount() > SAMPLES.getNameCount() + 1)
                    .sorted()
                    .toList();
        }
    }

    /** Puts the marker into texts, in the place of other answers, and under names with a space that nobody knows. */
    private static Map<String, Object> planted(Map<?, ?> map, Random random) {
        Map<String, Object> planted = new LinkedHashMap<>();
        map.forEach((name, value) -> planted.put(String.valueOf(name), plant(value, random)));
        if (random.nextInt(8) == 0) {
            planted.put("my " + MARKER, MARKER);
        }
        return planted;
    }

    private static Object plant(Object value, Random random) {
        if (random.nextInt(20) == 0) {
            return MARKER;
        }
        if (value instanceof Map<?, ?> map) {
            return planted(map, random);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> plant(item, random)).toList();
        }
        return value instanceof String text && random.nextInt(3) > 0 ? text + " " + MARKER : value;
    }
}
