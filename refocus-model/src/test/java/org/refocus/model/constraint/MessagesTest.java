package org.refocus.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.model.Checks;
import org.refocus.model.Examples;

class MessagesTest {
    static Stream<Class<? extends Annotation>> constraints() {
        return Stream.of(
                AtLeast.class,
                AtMost.class,
                BothKindsOfMember.class,
                DistinctNumbers.class,
                Identifier.class,
                LanguageTag.class,
                NeededToAgree.class,
                OwnWordsNameThePerson.class,
                ReasonWhenNotOwn.class,
                TemplateKeys.class,
                TotalEqualsLines.class,
                Words.class,
                YearInRange.class);
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void every_message_is_a_plain_sentence_without_expressions(Class<? extends Annotation> constraint)
            throws Exception {
        assertThat((String) constraint.getMethod("message").getDefaultValue())
                .endsWith(".")
                .doesNotContain("$", "#", "validatedValue");
    }

    @Test
    void no_message_repeats_the_answer() {
        assertThat(Checks.violations(Examples.sheet("zebra_7431"), Limits.none()))
                .hasSize(1)
                .allSatisfy(violation -> assertThat(violation.getMessage()).doesNotContain("zebra", "{"));
    }
}
