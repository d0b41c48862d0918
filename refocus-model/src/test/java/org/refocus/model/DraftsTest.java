package org.refocus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DraftsTest {
    static Stream<Class<?>> records() {
        return RecordTypes.all();
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_draft_may_lack_everything_and_its_collections_are_then_empty(Class<?> type) throws Exception {
        Object draft = RecordTypes.empty(type);

        for (RecordComponent component : type.getRecordComponents()) {
            Object value = component.getAccessor().invoke(draft);
            if (component.getType() == List.class) {
                assertThat(value).as(component.getName()).isEqualTo(List.of());
            } else if (component.getType() == Map.class) {
                assertThat(value).as(component.getName()).isEqualTo(Map.of());
            } else {
                assertThat(value).as(component.getName()).isNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void no_collection_can_be_changed_from_outside(Class<?> type) throws Exception {
        Object form = RecordTypes.filled(type, "word");

        for (RecordComponent component : type.getRecordComponents()) {
            Object value = component.getAccessor().invoke(form);
            if (value instanceof Collection<?> items) {
                assertThatThrownBy(items::clear).isInstanceOf(UnsupportedOperationException.class);
            } else if (value instanceof Map<?, ?> items) {
                assertThatThrownBy(items::clear).isInstanceOf(UnsupportedOperationException.class);
                if (items.values().iterator().next() instanceof Collection<?> nested) {
                    assertThatThrownBy(nested::clear).isInstanceOf(UnsupportedOperationException.class);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void null_inside_a_collection_is_refused(Class<?> type) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            for (Object holed : holed(components[i])) {
                Object[] values = new Object[components.length];
                values[i] = holed;
                assertThatThrownBy(() -> RecordTypes.make(type, values))
                        .as(components[i].getName())
                        .isInstanceOf(InvocationTargetException.class)
                        .hasCauseInstanceOf(NullPointerException.class);
            }
        }
    }

    private static List<Object> holed(RecordComponent component) {
        if (component.getType() == List.class) {
            return List.of(Examples.withNull());
        } else if (component.getType() != Map.class) {
            return List.of();
        }
        var valueType = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[1];
        List<Object> maps = new ArrayList<>(List.of(Examples.withNullValue(), Examples.withNullKey(List.of())));
        if (valueType instanceof ParameterizedType) {
            maps.add(Map.of("health", Examples.withNull()));
        }
        return maps;
    }

    @Test
    void later_changes_to_the_callers_collections_do_not_reach_the_record() {
        List<Entry> entries = new ArrayList<>(List.of(Examples.ENTRY));
        Map<String, List<Entry>> headings = new LinkedHashMap<>(Map.of("skills", entries));
        OwnStrengths form = new OwnStrengths("Idris Webb", Examples.DAY, headings);

        entries.clear();
        headings.put("gifts", entries);

        assertThat(form.headings()).isEqualTo(Map.of("skills", List.of(Examples.ENTRY)));
    }

    @Test
    void maps_keep_the_order_in_which_they_were_filled() {
        Map<String, List<Entry>> headings = new LinkedHashMap<>();
        List<String> keys = List.of("skills", "community", "identity", "gifts", "interests", "a-new-one");
        keys.forEach(key -> headings.put(key, List.of()));

        assertThat(new OwnStrengths(null, null, headings).headings().keySet()).containsExactlyElementsOf(keys);
    }

    @Test
    void the_refusal_of_null_names_no_answer() {
        assertThatNullPointerException()
                .isThrownBy(() -> new OwnStrengths(null, null, Map.of("zebra", Examples.withNull())))
                .withMessage("A list on a form must not contain null.");
    }
}
