package org.refocus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers to questions that a service added are kept, whole and unchanged, beside the form's own. */
class AdditionsTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String ADDED =
            "\"pets\":[\"a cat\",{\"name\":\"Pip\",\"age\":3,\"tame\":true}],\"cost\":1.50,\"far\":8000000000,\"a/b~c\":\"\"";

    static Stream<Class<?>> forms() {
        return RecordTypes.forms();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void additions_stand_beside_the_forms_own_answers_in_json(Class<? extends FormAnswers> type) throws IOException {
        String json = JSON.writeValueAsString(JSON.readValue("{}", type));
        String more = json.equals("{}") ? "{" + ADDED + "}" : "{" + ADDED + "," + json.substring(1);

        FormAnswers form = JSON.readValue(more, type);

        assertThat(form.additional().keySet()).containsExactlyInAnyOrder("pets", "cost", "far", "a/b~c");
        assertThat(form.additional().get("cost")).isEqualTo(new BigDecimal("1.50"));
        assertThat(JSON.readTree(JSON.writeValueAsString(form))).isEqualTo(JSON.readTree(more));
        assertThat(JSON.writeValueAsString(form)).doesNotContain("additional");
        assertThat(JSON.readValue(JSON.writeValueAsString(form), type)).isEqualTo(form);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void the_order_of_own_and_added_answers_does_not_matter(Class<? extends FormAnswers> type) throws Exception {
        String name = type == PartnershipProposal.class ? "title" : "workerName";
        name = type == InformationSheet.class ? "teamName" : name;
        String json = "{\"one\":1,\"%s\":\"Idris\",\"two\":2}".formatted(name);

        FormAnswers form = JSON.readValue(json, type);

        assertThat(form.additional()).isEqualTo(Map.of("one", 1, "two", 2));
        assertThat(type.getMethod(name).invoke(form)).isEqualTo("Idris");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void without_additions_there_are_none(Class<? extends FormAnswers> type) throws IOException {
        assertThat(JSON.readValue("{}", type).additional()).isSameAs(Map.of());
        assertThat(Arrays.stream(type.getConstructors())).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void the_name_of_an_own_answer_is_refused_without_repeating_it(Class<? extends FormAnswers> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.getName().equals("additional")) {
                assertThatThrownBy(() -> with(type, Map.of(component.getName(), "zebra")))
                        .as(component.getName())
                        .hasRootCauseInstanceOf(IllegalArgumentException.class)
                        .hasRootCauseMessage(
                                "An additional answer must not have the name of one that the form has of its own.");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_question_may_be_called_additional(Class<? extends FormAnswers> type) throws IOException {
        FormAnswers form = JSON.readValue("{\"additional\":{\"x\":1}}", type);

        assertThat(JSON.readValue("{\"additional\":5}", type).additional()).isEqualTo(Map.of("additional", 5));
        assertThat(form.additional()).isEqualTo(Map.of("additional", Map.of("x", 1)));
        assertThat(JSON.readValue(JSON.writeValueAsString(form), type)).isEqualTo(form);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void additions_are_part_of_the_record_and_stay_out_of_its_outline(Class<? extends FormAnswers> type)
            throws Exception {
        FormAnswers form = with(type, Map.of("zebra", "stripes"));

        assertThat(form).isNotEqualTo(with(type, Map.of())).isEqualTo(with(type, Map.of("zebra", "stripes")));
        assertThat(form.toString()).isEqualTo(with(type, Map.of()).toString());
    }

    @Test
    void nothing_in_them_can_change_later() {
        List<Object> list = new ArrayList<>(List.of("a"));
        Map<String, Object> inner = new HashMap<>(Map.of("list", list));
        Map<String, Object> given = new LinkedHashMap<>(Map.of("inner", inner));
        OwnStrengths form = with(given);

        list.add("b");
        inner.clear();
        given.clear();

        assertThat(form.additional()).isEqualTo(Map.of("inner", Map.of("list", List.of("a"))));
        Map<?, ?> kept = (Map<?, ?>) form.additional().get("inner");
        assertThatThrownBy(() -> form.additional().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(kept::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(((List<?>) kept.get("list"))::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void order_is_kept_at_every_level() {
        Map<String, Object> names = new LinkedHashMap<>();
        List.of("z", "m", "a", "q", "b").forEach(name -> names.put(name, name));
        OwnStrengths form = with(Map.of("inner", names));

        assertThat(with(names).additional().keySet()).containsExactly("z", "m", "a", "q", "b");
        assertThat(((Map<?, ?>) form.additional().get("inner")).keySet().toString())
                .isEqualTo("[z, m, a, q, b]");
    }

    @Test
    void a_number_is_held_as_it_comes_back_from_json() throws IOException {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("byte", (byte) 1);
        given.put("short", (short) -2);
        given.put("long", 3L);
        given.put("big", new BigInteger("4"));
        given.put("most", Integer.MAX_VALUE + 1L);
        given.put("least", Integer.MIN_VALUE);
        given.put("huge", BigInteger.TEN.pow(30));
        given.put("whole", new BigDecimal("5"));
        given.put("cents", new BigDecimal("5.10"));
        given.put("double", 6.5);
        given.put("float", 0.1f);

        OwnStrengths form = with(given);

        assertThat(form.additional().values())
                .containsExactly(
                        1,
                        -2,
                        3,
                        4,
                        2147483648L,
                        Integer.MIN_VALUE,
                        BigInteger.TEN.pow(30),
                        5,
                        new BigDecimal("5.10"),
                        new BigDecimal("6.5"),
                        new BigDecimal("0.1"));
        assertThat(JSON.readValue(JSON.writeValueAsString(form), OwnStrengths.class))
                .isEqualTo(form);
    }

    @Test
    void null_is_refused_at_every_level() {
        assertThatNullPointerException().isThrownBy(() -> with(Examples.withNullValue()));
        assertThatNullPointerException().isThrownBy(() -> with(Examples.withNullKey("x")));
        assertThatNullPointerException()
                .isThrownBy(() -> with(Map.of("zebra", Examples.withNull())))
                .withMessage("A list on a form must not contain null.");
        assertThatNullPointerException().isThrownBy(() -> with(Map.of("zebra", Examples.withNullValue())));
    }

    @Test
    void what_is_no_json_value_is_refused_without_repeating_it() {
        for (Object wrong : List.of(
                'z',
                new StringBuilder("zebra"),
                new AtomicInteger(7),
                Double.NaN,
                Float.POSITIVE_INFINITY,
                Examples.ENTRY,
                Examples.DAY,
                Map.of(1, "zebra"),
                List.of(List.of(Double.NEGATIVE_INFINITY)))) {
            assertThatIllegalArgumentException()
                    .as(wrong.getClass().getName())
                    .isThrownBy(() -> with(Map.of("x", wrong)))
                    .withMessage("An additional answer is text, a number, true or false, or a list or map of these.");
        }
    }

    @Test
    void what_holds_itself_is_refused_and_what_a_document_may_nest_is_not() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);

        assertThatIllegalArgumentException().isThrownBy(() -> with(Map.of("x", endless)));
        assertThat(with(Map.of("x", nested(63))).additional()).isEqualTo(Map.of("x", nested(63)));
        assertThatIllegalArgumentException().isThrownBy(() -> with(Map.of("x", nested(64))));
    }

    private static Object nested(int levels) {
        Object value = "x";
        for (int i = 0; i < levels; i++) {
            value = Collections.singletonList(value);
        }
        return value;
    }

    private static OwnStrengths with(Map<String, Object> additional) {
        return new OwnStrengths(null, null, Map.of(), additional);
    }

    private static FormAnswers with(Class<? extends FormAnswers> type, Map<String, Object> additional)
            throws ReflectiveOperationException {
        Object[] values = new Object[type.getRecordComponents().length];
        values[values.length - 1] = additional;
        return type.cast(RecordTypes.make(type, values));
    }
}
