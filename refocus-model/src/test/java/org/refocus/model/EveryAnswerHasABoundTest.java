package org.refocus.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.model.constraint.Identifier;
import org.refocus.model.constraint.LanguageTag;
import org.refocus.model.constraint.TemplateKeys;
import org.refocus.model.constraint.Words;
import org.refocus.model.constraint.YearInRange;

class EveryAnswerHasABoundTest {
    static Stream<Field> components() {
        return RecordTypes.all()
                .flatMap(type ->
                        Arrays.stream(type.getRecordComponents()).map(component -> field(type, component.getName())));
    }

    @ParameterizedTest
    @MethodSource("components")
    void every_component_is_bounded(Field component) {
        if (component.getType() == Map.class) {
            assertThat(component.isAnnotationPresent(TemplateKeys.class)).isTrue();
        }
        if (component.getName().equals("additional")) {
            return; // the template names them, and judges what stands in them
        }
        bounded(component, component.getAnnotatedType());
    }

    private static void bounded(AnnotatedElement declared, AnnotatedType use) {
        Type type = use.getType();
        if (type instanceof ParameterizedType) {
            AnnotatedType[] arguments = ((AnnotatedParameterizedType) use).getAnnotatedActualTypeArguments();
            if (arguments.length == 1) {
                assertThat(declared.isAnnotationPresent(Size.class)).isTrue();
            }
            for (AnnotatedType argument : arguments) {
                bounded(argument, argument);
            }
        } else if (type == String.class) {
            assertThat(List.of(Words.class, Identifier.class, LanguageTag.class))
                    .anyMatch(declared::isAnnotationPresent);
        } else if (type == Integer.class) {
            assertThat(declared.isAnnotationPresent(Min.class) && declared.isAnnotationPresent(Max.class))
                    .isTrue();
        } else if (Temporal.class.isAssignableFrom((Class<?>) type)) {
            assertThat(declared.isAnnotationPresent(YearInRange.class)).isTrue();
        } else if (((Class<?>) type).isRecord() && type != Money.class && type != CarePlan.Smart.class) {
            assertThat(declared.isAnnotationPresent(Valid.class)).isTrue();
        }
    }

    private static Field field(Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }
}
