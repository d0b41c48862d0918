package org.refocus.examples.tester;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The front door: answers are one JSON object in UTF-8, of at most a megabyte, that a database can hold. */
final class StrictReading {
    private static final int MEGABYTE = 1 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StrictReading() {}

    static Optional<JsonNode> of(byte[] json) {
        if (json.length > MEGABYTE) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            return Optional.of(MAPPER.readTree(text)).filter(JsonNode::isObject).filter(StrictReading::isClean);
        } catch (CharacterCodingException | JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static boolean isClean(JsonNode value) {
        if (value.isTextual() && !isClean(value.asText())) {
            return false;
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            if (!isClean(field.getKey()) || !isClean(field.getValue())) {
                return false;
            }
        }
        for (JsonNode item : value) {
            if (!isClean(item)) {
                return false;
            }
        }
        return true;
    }

    /** Says whether a text holds neither NUL nor half a character. */
    private static boolean isClean(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || (c >= 0xd800 && c <= 0xdfff));
    }
}
