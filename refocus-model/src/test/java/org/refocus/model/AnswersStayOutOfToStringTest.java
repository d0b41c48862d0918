package org.refocus.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswersStayOutOfToStringTest {
    private static final String MARKER = "zebra-7431";

    static Stream<Class<?>> records() {
        return RecordTypes.all();
    }

    @ParameterizedTest
    @MethodSource("records")
    void no_record_shows_what_was_written(Class<?> type) throws Exception {
        Object form = RecordTypes.filled(type, MARKER);

        assertThat(form.toString())
                .startsWith(type.getSimpleName() + "[")
                .doesNotContain(MARKER, "zebra", "8765432", "87", "2026");
    }

    @ParameterizedTest
    @MethodSource("records")
    void an_empty_record_shows_its_name(Class<?> type) throws Exception {
        assertThat(RecordTypes.empty(type)).hasToString(type.getSimpleName() + "[]");
    }

    @Test
    void every_form_and_part_was_looked_at() {
        assertThat(records()).hasSize(24).contains(CarePlan.Smart.class, PartnershipProposal.CostLine.class);
    }

    @Test
    void a_record_shows_lengths_and_counts() {
        assertThat(Examples.ENTRY)
                .hasToString("Entry[text=30 chars, voice=PERSON, speaker=4 chars, recordedBy=4 chars,"
                        + " recordedAt=given, audience=WORKER]");
        assertThat(Examples.worksheet())
                .hasToString(
                        "StrengthsWorksheet[personName=10 chars, workerName=10 chars, updatedOn=given, domains=1]");
    }

    @Test
    void a_record_shows_how_many_items_it_lists_and_what_its_parts_show() {
        assertThat(Examples.reflection(3)).asString().endsWith("questions=1, about=1]");
        assertThat(Examples.goal(1)).hasToString("Goal[number=given, words=" + Examples.ENTRY + "]");
    }

    @Test
    void lists_and_maps_of_records_show_no_answers_either() {
        assertThat(List.of(Examples.ENTRY).toString() + Map.of("health", Examples.ENTRY))
                .doesNotContain("choir", "mair");
    }
}
