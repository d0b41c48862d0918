package org.refocus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormTypeTest {
    static Stream<Class<?>> choices() {
        return RecordTypes.choices();
    }

    @ParameterizedTest
    @EnumSource
    void every_form_is_found_by_its_id(FormType type) {
        assertThat(FormType.ofId(type.id())).isEqualTo(type);
    }

    @Test
    void the_ten_ids_are_fixed() {
        assertThat(FormType.values())
                .extracting(FormType::id)
                .containsExactly(
                        "information-sheet",
                        "partnership-proposal",
                        "vtp-guide",
                        "strengths-worksheet",
                        "clinical-summary",
                        "care-plan",
                        "supervision-reflection",
                        "unseen-observer",
                        "personal-awareness",
                        "own-strengths");
    }

    @Test
    void every_kind_of_answers_has_one_form_and_knows_it() {
        assertThat(FormType.values())
                .extracting(FormType::answersType)
                .containsExactlyInAnyOrderElementsOf(RecordTypes.forms()
                        .<Class<? extends FormAnswers>>map(type -> type.asSubclass(FormAnswers.class))
                        .toList());
        assertThat(Examples.all()).extracting(FormAnswers::formType).containsExactly(FormType.values());
    }

    @Test
    void an_unknown_id_is_refused_with_the_ids_that_exist_and_without_repeating_it() {
        assertThatExceptionOfType(UnknownFormException.class)
                .isThrownBy(() -> FormType.ofId("zebra"))
                .withMessageContaining("care-plan")
                .withMessageNotContaining("zebra");
    }

    @ParameterizedTest
    @MethodSource("choices")
    void every_choice_writes_its_own_id_to_json(Class<?> type) throws Exception {
        for (Object constant : type.getEnumConstants()) {
            String id = constant instanceof FormType form ? form.id() : ((Choice) constant).id();
            String json = type.getField(((Enum<?>) constant).name())
                    .getAnnotation(JsonProperty.class)
                    .value();
            assertThat(json).isEqualTo(id);
        }
    }

    @Test
    void choices_have_the_ids_that_the_forms_print() {
        assertThat(ids(Voice.values())).containsExactly("person", "worker", "agreed", "carried-forward");
        assertThat(ids(Audience.values())).containsExactly("only-me", "worker", "team", "my-circle");
        assertThat(ids(StrengthKind.values())).containsExactly("internal", "external", "service");
        assertThat(ids(InformationSheet.How.values()))
                .containsExactly("in-person", "post", "email", "accessible-format", "interpreter", "other");
        assertThat(ids(PartnershipProposal.Role.values())).containsExactly("person", "worker");
        assertThat(ids(PartnershipProposal.Category.values()))
                .containsExactly("equipment", "venue-hire", "travel", "subsistence", "other");
        assertThat(ids(PartnershipProposal.Decision.values()))
                .containsExactly("approved", "not-approved", "more-information");
        assertThat(ids(CarePlan.Origin.values())).containsExactly("own", "other");
        assertThat(ids(CarePlan.Direction.values())).containsExactly("approach", "avoidance");
        assertThat(ids(CarePlan.Who.values())).containsExactly("person", "family-or-friend", "worker", "other");
        assertThat(ids(CarePlan.Kind.values())).containsExactly("independent", "joint", "passive");
        assertThat(ids(CarePlan.State.values())).containsExactly("planned", "under-way", "done", "let-go");
    }

    private static Stream<String> ids(Choice[] choices) {
        return Arrays.stream(choices).map(Choice::id);
    }
}
