package org.refocus.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.forms.Code;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;

/** What fails is made small, and stays wrong in the same way. */
class ShrinkingTest {
    /** What a document has to be this long for: a text or a list over its limit. */
    private static final Set<Code> LONG = EnumSet.of(Code.MAX_LENGTH, Code.MAX_ITEMS);

    static Collection<FormTemplate> templates() {
        return TemplateLibrary.bundled().all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theSmallestExampleOfEachFaultIsUnderAKilobyte(FormTemplate template) {
        FormGenerator generator = FormGenerator.of(template);
        Set<String> seen = new HashSet<>();
        generator.stream(Kind.ALMOST_VALID, 1).limit(2_000).forEach(sample -> {
            Code code = sample.expected().get(0).code();
            String where = sample.expected().get(0).pointer().replaceAll(".*/", "");
            if (seen.size() < 20 && !LONG.contains(code) && seen.add(code + where)) {
                Sample smallest = generator.smallest(sample, any -> true);

                assertThat(smallest.json().length)
                        .as("%s%n%s", smallest, smallest.text())
                        .isLessThan(1_000);
                assertThat(smallest.json().length).isLessThanOrEqualTo(sample.json().length);
                assertThat(template.validate(smallest.json()).findings().stream()
                                .map(Expected::of)
                                .collect(Collectors.toSet()))
                        .as("%s", smallest)
                        .isEqualTo(new HashSet<>(smallest.expected()));
                assertThat(smallest.expected().get(0).code()).isEqualTo(code);
            }
        });
        assertThat(seen).hasSizeGreaterThan(8);
    }

    @Test
    void aSmallestExampleReadsLikeAForm() {
        FormTemplate template = TemplateLibrary.bundled().newest("strengths-worksheet");
        FormGenerator generator = FormGenerator.of(template);
        Sample sample = generator.stream(Kind.ALMOST_VALID, 1)
                .filter(one -> one.expected().get(0).code() == Code.BLANK)
                .filter(one -> one.expected().get(0).pointer().startsWith("/domains"))
                .findFirst()
                .orElseThrow();

        Sample smallest = generator.smallest(sample, any -> true);

        assertThat(smallest.text())
                .startsWith("{\"personName\":\"Sam\",\"workerName\":\"Sam\",\"updatedOn\":\"2026-01-01\",\"domains\":")
                .contains("\"text\":\"\"");
        assertThat(smallest.expected()).hasSize(1);
    }

    @Test
    void whatFailsForAReasonOfTheHostsOwnIsShrunkToThatReason() {
        FormGenerator generator = FormGenerator.of(TemplateLibrary.bundled().newest("own-strengths"));
        Sample sample = generator.stream(Kind.VALID, 1)
                .filter(one -> one.text().contains("🌱"))
                .findFirst()
                .orElseThrow();

        Sample smallest = generator.smallest(sample, one -> one.text().contains("🌱"));

        assertThat(smallest.text()).contains("🌱").hasSizeLessThan(330);
        assertThat(smallest.isAcceptable()).isTrue();
        assertThat(smallest.template().validate(smallest.json()).conforms()).isTrue();
    }

    @Test
    void aDraftStaysADraftAndBytesThatHoldNoFormHaveNothingToShrink() {
        FormTemplate template = TemplateLibrary.bundled().newest("care-plan");
        FormGenerator generator = FormGenerator.of(template);
        Sample draft = generator.partial(7);

        Sample smallest = generator.smallest(draft, any -> true);
        assertThat(smallest.kind()).isEqualTo(Kind.PARTIAL);
        assertThat(smallest.expected()).isNotEmpty();
        assertThat(draft.expected()).containsAll(smallest.expected());

        Sample noForm = generator.stream(Kind.HOSTILE, 1)
                .filter(one -> one.about().equals("no json"))
                .findFirst()
                .orElseThrow();
        assertThat(generator.simpler(noForm)).isEmpty();
    }
}
