package org.refocus.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refocus.forms.TemplateChange.Kind;
import org.refocus.forms.TemplateComparison.Step;
import org.refocus.forms.support.SmallTemplate;

/** A place that has another name or another neighbourhood is told from one that is gone. */
class ComparedMovesTest {
    private static final String BOX =
            "\"box\": {\"type\": \"object\", \"additionalProperties\": false, \"properties\": {%s}}";

    @Test
    void aPlaceWithAnotherNameIsRenamed() {
        assertThat(
                        changes(
                                "{\"mood\": {\"type\": \"string\", \"title\": \"Mood\", \"maxLength\": 7}, \"a\": {\"type\": \"boolean\"}}",
                                "{\"feeling\": {\"type\": \"string\", \"title\": \"Feeling\", \"maxLength\": 7}, \"a\": {\"type\": \"boolean\"}}"))
                .extracting(TemplateChange::kind, TemplateChange::pointer, TemplateChange::detail, TemplateChange::step)
                .containsExactly(tuple(Kind.RENAMED, "/mood", "is now /feeling", Step.MAJOR));
    }

    @Test
    void aPlaceElsewhereIsMovedWhenItIsWrittenAlike() {
        String mood = "\"mood\": {\"type\": \"string\", \"title\": \"Mood\", \"maxLength\": 7}";

        assertThat(changes("{" + mood + "," + BOX.formatted("") + "}", "{" + BOX.formatted(mood) + "}"))
                .extracting(TemplateChange::kind, TemplateChange::pointer, TemplateChange::detail)
                .containsExactly(tuple(Kind.MOVED, "/mood", "is now /box/mood"));
        assertThat(changes(
                        "{" + mood + "," + BOX.formatted("") + "}",
                        "{" + BOX.formatted(mood.replace("Mood", "Day")) + "}"))
                .extracting(TemplateChange::kind)
                .containsExactlyInAnyOrder(Kind.REMOVED, Kind.ADDED_OPTIONAL);
    }

    @Test
    void whereTwoCouldBeMeantNeitherIsTakenForTheOther() {
        assertThat(changes(
                        "{\"a\": {\"type\": \"boolean\"}}",
                        "{\"b\": {\"type\": \"boolean\"}, \"c\": {\"type\": \"boolean\"}}"))
                .extracting(TemplateChange::kind)
                .containsExactlyInAnyOrder(Kind.REMOVED, Kind.ADDED_OPTIONAL, Kind.ADDED_OPTIONAL);
    }

    @Test
    void whatARenamedPlaceMeansForAnswersStaysTheSame() {
        TemplateChange change = changes("{\"a\": {\"type\": \"boolean\"}}", "{\"b\": {\"type\": \"boolean\"}}")
                .get(0);

        assertThat(change.narrows()).isTrue();
        assertThat(change.widens()).isTrue();
    }

    @Test
    void storedAnswersAreCountedWithWhatTheyWouldFail() {
        FormTemplate before =
                small("{\"a\": {\"type\": \"array\", \"items\": {\"type\": \"string\", \"maxLength\": 9}}}");
        FormTemplate after =
                small("{\"a\": {\"type\": \"array\", \"items\": {\"type\": \"string\", \"maxLength\": 3}}}");

        AnswerTally tally = TemplateComparison.of(before, after)
                .tally(List.of(
                        FormDocument.of(Map.of("a", List.of("one", "two"))),
                        FormDocument.of(Map.of("a", List.of("three", "seven", "six"))),
                        FormDocument.of(Map.of("a", List.of("ten thousand")))));

        assertThat(tally).isEqualTo(new AnswerTally(3, 1, 1, 1, Map.of("max-length at /a/*", 1)));
        assertThat(tally.describe())
                .containsExactly(
                        "3 records: 1 stay right, 1 would fail, 1 are unfinished or wrong already",
                        "  1 times max-length at /a/*");
    }

    @Test
    void aBuildReadsTheVerdictAsJson() throws IOException {
        TemplateComparison comparison = TemplateComparison.of(
                small("{\"a\": {\"type\": \"boolean\"}}"), small("{\"a\": {\"type\": \"boolean\", \"title\": \"A\"}}"));

        JsonNode json = new ObjectMapper().readTree(comparison.json());

        assertThat(json.path("step").asText()).isEqualTo("PATCH");
        assertThat(json.path("stepEnough").asBoolean()).isFalse();
        assertThat(json.path("derivation").asText()).isEqualTo("COMPLIES_WITH");
        assertThat(json.path("changes")).hasSize(1);
        assertThat(json.at("/changes/0/kind").asText()).isEqualTo("REWORDED");
        assertThat(json.at("/changes/0/pointer").asText()).isEqualTo("/a");
        assertThat(json.at("/changes/0/narrows").asBoolean()).isFalse();
    }

    private static List<TemplateChange> changes(String before, String after) {
        return TemplateComparison.of(small(before), small(after)).changes();
    }

    private static FormTemplate small(String properties) {
        return SmallTemplate.of(properties).load();
    }
}
