package org.refocus.sdk.testkit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON as trees that do not lose how a number was written. */
final class Json {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    static JsonNode parse(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Answers as a tree in which what means the same is the same: half a second may be written {@code .5} and {@code
     * .500}, a whole number {@code 3} and {@code 3.0}, and an absent list is an empty one.
     */
    static JsonNode meaning(byte[] json) {
        return same(parse(json));
    }

    private static JsonNode same(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            ObjectNode names = MAPPER.createObjectNode();
            object.properties().forEach(entry -> {
                JsonNode value = same(entry.getValue());
                if (!value.isContainerNode() || !value.isEmpty()) {
                    names.set(entry.getKey(), value);
                }
            });
            return names;
        } else if (tree.isArray()) {
            ArrayNode items = MAPPER.createArrayNode();
            tree.forEach(item -> items.add(same(item)));
            return items;
        } else if (tree.isNumber()) {
            return TextNode.valueOf("number " + tree.decimalValue().stripTrailingZeros());
        }
        return tree.isTextual() && tree.asText().matches("[0-9]{4}-[0-9-]{5}T[0-9:]{8}\\.[0-9]{1,6}Z")
                ? TextNode.valueOf(tree.asText().replaceAll("\\.?0*Z$", "Z"))
                : tree;
    }
}
