package org.refocus.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(times());

    static Stream<FormAnswers> forms() {
        return Examples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_comes_back_from_json_as_it_went(FormAnswers form) throws IOException {
        String json = JSON.writeValueAsString(form);

        assertThat(JSON.readValue(json, form.getClass())).isEqualTo(form);
    }

    @Test
    void an_entry_is_written_as_the_template_has_it() throws IOException {
        assertThat(JSON.readTree(JSON.writeValueAsString(Examples.ENTRY))).isEqualTo(JSON.readTree("""
                {"text": "I sing in a choir on Tuesdays.", "voice": "person", "speaker": "mair",
                 "recordedBy": "mair", "recordedAt": "2026-03-02T10:15:30Z", "audience": "worker"}
                """));
    }

    @Test
    void money_is_a_string() throws IOException {
        assertThat(JSON.writeValueAsString(Money.of("120.50"))).isEqualTo("\"120.50\"");
        assertThat(JSON.readValue("\"120.50\"", Money.class)).isEqualTo(Money.of("120.50"));
    }

    @Test
    void what_is_absent_is_left_out() throws IOException {
        assertThat(JSON.writeValueAsString(new InformationSheet(null, null, null, null, null, null, null)))
                .isEqualTo("{}");
        assertThat(JSON.writeValueAsString(new ValuesGuide.Area(null, null, null)))
                .isEqualTo("{}");
        assertThat(JSON.writeValueAsString(new PersonalAwareness.Attribute(null, null, null, null)))
                .isEqualTo("{}");
        assertThat(JSON.writeValueAsString(new CarePlan(null, null, null, null, null, null)))
                .isEqualTo("{}");
    }

    @Test
    void a_required_collection_that_may_be_empty_is_always_written() throws IOException {
        assertThat(JSON.writeValueAsString(Examples.emptyProposal())).isEqualTo("{\"costs\":[]}");
        assertThat(JSON.writeValueAsString(new StrengthsWorksheet(null, null, null, null)))
                .isEqualTo("{\"domains\":{}}");
    }

    @Test
    void a_typed_empty_string_is_not_lost() throws IOException {
        assertThat(JSON.writeValueAsString(new Entry("", null, null, null, null, null)))
                .isEqualTo("{\"text\":\"\"}");
    }

    @Test
    void a_name_with_hyphens_is_written_as_the_template_has_it() throws IOException {
        var attribute = new PersonalAwareness.Attribute(null, null, List.of(Examples.ENTRY), null);

        assertThat(JSON.valueToTree(attribute).fieldNames()).toIterable().containsExactly("seenByPeople");
    }

    @Test
    void a_part_that_a_service_added_is_kept() throws IOException {
        var form = JSON.readValue("{\"headings\": {\"a-new-one\": []}}", OwnStrengths.class);

        assertThat(form.headings()).isEqualTo(Map.of("a-new-one", List.of()));
        assertThat(JSON.writeValueAsString(form)).isEqualTo("{\"headings\":{\"a-new-one\":[]}}");
    }

    private static SimpleModule times() {
        return new SimpleModule()
                .addSerializer(LocalDate.class, ToStringSerializer.instance)
                .addSerializer(Instant.class, ToStringSerializer.instance)
                .addDeserializer(LocalDate.class, reader(LocalDate.class, LocalDate::parse))
                .addDeserializer(Instant.class, reader(Instant.class, Instant::parse));
    }

    private static <T> JsonDeserializer<T> reader(Class<T> type, Function<String, T> parse) {
        return new FromStringDeserializer<>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            protected T _deserialize(String text, DeserializationContext context) {
                return parse.apply(text);
            }
        };
    }
}
