package org.refocus.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.forms.Code;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateLibrary;

/**
 * Ten thousand documents for each template that are right, and ten thousand in which one thing is wrong: what the kit expects is what the library finds, and two other
 * validators accept and refuse the same.
 */
class ValidatorsAgreeTest {
    private static final int DOCUMENTS = Integer.getInteger("kit.documents", 10_000);
    private static final Set<Code> SCHEMA = EnumSet.range(Code.TYPE, Code.CONTAINS);

    static Stream<FormTemplate> templates() {
        Stream<FormTemplate> own =
                Stream.of(Samples.everything(), example("shared-meal-1.0.0"), example("partnership-proposal-1.1.0"));
        return Stream.concat(TemplateLibrary.bundled().all().stream(), own);
    }

    private static FormTemplate example(String name) {
        Path examples = Path.of("../../examples/tester/src/main/resources/org/refocus/examples/tester");
        try {
            return FormTemplate.load(Files.readAllBytes(examples.resolve(name + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void onWhatIsRightAndOnTheOneThingThatIsWrong(FormTemplate template) {
        FormGenerator generator = FormGenerator.of(template);
        Oracles oracles = new Oracles(template);
        Coverage coverage = generator.coverage();
        for (Kind kind : EnumSet.of(Kind.VALID, Kind.PARTIAL, Kind.ALMOST_VALID)) {
            generator.stream(kind, 1)
                    .limit(kind == Kind.PARTIAL ? DOCUMENTS / 5 : DOCUMENTS)
                    .forEach(sample -> {
                        coverage.add(sample);
                        assertThat(found(template.validate(sample.json())))
                                .as("%s", sample)
                                .isEqualTo(new HashSet<>(sample.expected()));
                        boolean accepted = sample.expected().stream().noneMatch(one -> SCHEMA.contains(one.code()));
                        if (accepted != oracles.networkntAccepts(sample)) {
                            throw new AssertionError("networknt judges otherwise: " + sample + "\n" + sample.text());
                        }
                        if (accepted != oracles.harrelAccepts(sample)) {
                            throw new AssertionError("harrel judges otherwise: " + sample + "\n" + sample.text());
                        }
                    });
        }
        assertThat(coverage.neverDrawn()).as(coverage.report()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void onWhatIsMadeToDoHarm(FormTemplate template) {
        FormGenerator.of(template).stream(Kind.HOSTILE, 1)
                .limit(550)
                .forEach(sample -> assertThat(found(template.validate(sample.json())))
                        .as("%s", sample)
                        .isEqualTo(new HashSet<>(sample.expected())));
    }

    private static Set<Expected> found(Report report) {
        return report.findings().stream().map(Expected::of).collect(Collectors.toSet());
    }
}
