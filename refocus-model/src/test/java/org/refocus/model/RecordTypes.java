package org.refocus.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every record and choice of the model, found by reflection, and made with the same word in every string. */
final class RecordTypes {
    private RecordTypes() {}

    /** The ten forms, their parts, and what they share; Money apart, which is a value and not a form's part. */
    static Stream<Class<?>> all() {
        Stream<Class<?>> shared = Stream.of(Entry.class, Strength.class);
        return Stream.concat(shared, forms().flatMap(form -> Stream.concat(Stream.of(form), parts(form))))
                .filter(Class::isRecord);
    }

    static Stream<Class<?>> forms() {
        return Arrays.stream(FormAnswers.class.getPermittedSubclasses());
    }

    static Stream<Class<?>> choices() {
        Stream<Class<?>> shared = Stream.of(Voice.class, Audience.class, StrengthKind.class, FormType.class);
        return Stream.concat(shared, forms().flatMap(RecordTypes::parts).filter(Class::isEnum));
    }

    static Object filled(Type type, String word) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? List.of(filled(arguments[0], word))
                    : Map.of(word, filled(arguments[1], word));
        } else if (type == String.class || type == Object.class) {
            return word;
        } else if (type == Money.class) {
            return Money.of("8765432.19");
        } else if (type == Integer.class) {
            return 87;
        } else if (type == Boolean.class) {
            return true;
        } else if (type == LocalDate.class) {
            return Examples.DAY;
        } else if (type == Instant.class) {
            return Examples.AT;
        } else if (((Class<?>) type).isEnum()) {
            return ((Class<?>) type).getEnumConstants()[0];
        }
        Object[] values = new Object[((Class<?>) type).getRecordComponents().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = filled(((Class<?>) type).getRecordComponents()[i].getGenericType(), word);
        }
        return make((Class<?>) type, values);
    }

    static Object empty(Class<?> type) throws ReflectiveOperationException {
        return make(type, new Object[type.getRecordComponents().length]);
    }

    static Object make(Class<?> type, Object[] values) throws ReflectiveOperationException {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(parameters).newInstance(values);
    }

    private static Stream<Class<?>> parts(Class<?> form) {
        return Arrays.stream(form.getDeclaredClasses());
    }
}
