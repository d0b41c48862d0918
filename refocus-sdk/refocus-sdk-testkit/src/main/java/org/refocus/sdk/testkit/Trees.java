package org.refocus.sdk.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.RefocusException;

/** Answers as maps and lists, and as bytes. */
final class Trees {
    private static final ObjectMapper PLAIN = JsonMapper.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();
    private static final ObjectMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Trees() {}

    static byte[] json(@Nullable Object tree) {
        return write(PLAIN, tree);
    }

    /** Writes with escapes for all that is not ASCII: half a character pair cannot be written otherwise. */
    static byte[] escapedJson(@Nullable Object tree) {
        return write(ESCAPED, tree);
    }

    private static byte[] write(ObjectMapper mapper, @Nullable Object tree) {
        try {
            return mapper.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new RefocusException("A drawn document cannot be written", e);
        }
    }

    static Map<String, Object> copyOf(Map<String, Object> tree) {
        return Place.map(copy(tree));
    }

    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, inner) -> copy.put(String.valueOf(name), copy(inner)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(inner -> copy.add(copy(inner)));
            return copy;
        }
        return value;
    }
}
