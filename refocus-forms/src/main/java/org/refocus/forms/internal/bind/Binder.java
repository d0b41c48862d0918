package org.refocus.forms.internal.bind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.RefocusException;
import org.refocus.forms.Report;
import org.refocus.forms.internal.check.Check;
import org.refocus.forms.internal.check.Rule;
import org.refocus.forms.internal.read.StrictJson;

/** Turns bytes into records and back, with Jackson kept behind it. Safe to share between threads. */
public final class Binder {
    private static final ObjectMapper MAPPER = JsonMapper.builder(StrictJson.FACTORY)
            .addModule(new AnswersModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS) // so that reading refuses what is no number
            .withCoercionConfig(
                    LogicalType.Textual,
                    c -> c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();

    private Binder() {}

    /** What binding gave: the value where the bytes fit the type, and what checking found. */
    public record Bound<T>(@Nullable T value, Report report) {}

    /** Binds a document while it is checked, in one reading. */
    public static <T> Bound<T> bind(byte[] json, Class<T> type, Check root, List<Rule> rules) {
        Holder<T> holder = new Holder<>(type);
        Report report = StrictJson.check(json, root, rules, holder);
        return new Bound<>(holder.value, report);
    }

    /** Writes a value as JSON. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new RefocusException(
                    "The answers cannot be written as JSON: " + e.getClass().getSimpleName());
        }
    }

    /** Reads a document that is known to be clean as unmodifiable maps and lists, strings, numbers and booleans. */
    public static Map<String, Object> tree(byte[] json) {
        try {
            Map<String, Object> tree = MAPPER.readerForMapOf(Object.class).readValue(json);
            tree.replaceAll((name, value) -> frozen(value));
            return Collections.unmodifiableMap(tree);
        } catch (IOException e) {
            throw new IllegalStateException("A document that was checked cannot be read", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Object frozen(Object value) {
        if (value instanceof Map<?, ?> map) {
            ((Map<String, Object>) map).replaceAll((name, inner) -> frozen(inner));
            return Collections.unmodifiableMap(map);
        } else if (value instanceof List<?> list) {
            ((List<Object>) list).replaceAll(Binder::frozen);
            return Collections.unmodifiableList(list);
        }
        return value;
    }

    private static final class Holder<T> implements StrictJson.Consumer {
        private final Class<T> type;
        private @Nullable T value;

        Holder(Class<T> type) {
            this.type = type;
        }

        @Override
        public void consume(JsonParser parser) {
            try {
                value = READERS.computeIfAbsent(type, MAPPER::readerFor).readValue(parser);
            } catch (IOException e) {
                value = null; // does not fit: the checker says where and why, without the text
            }
        }
    }
}
