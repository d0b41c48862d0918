package org.refocus.forms.internal.template;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateException;
import org.refocus.forms.internal.check.Check;
import org.refocus.forms.internal.read.StrictJson;

/**
 * Reads the files that authors write: strictly first, and then as a tree.
 *
 * <p>Not with an {@code ObjectMapper}: starting one takes longer than all the rest of loading a template.
 */
public final class TreeReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TreeReader() {}

    /**
     * Reads a file that is one JSON object.
     *
     * @throws TemplateException when it is not, with every fault
     */
    public static JsonNode readStrictly(byte[] json) {
        Report reading = StrictJson.check(json, Check.ANYTHING, List.of());
        if (!reading.conforms()) {
            throw new TemplateException(reading);
        }
        try {
            JsonNode tree = read(json);
            if (!tree.isObject()) {
                throw new TemplateException(
                        Report.of(List.of(Finding.error(Code.TYPE, "", "expected", Check.Kind.OBJECT.words()))));
            }
            return tree;
        } catch (IOException e) {
            throw new IllegalStateException("A file that was checked cannot be read", e);
        }
    }

    /** Reads a document that {@link StrictJson} found nothing wrong with. */
    public static JsonNode read(byte[] json) throws IOException {
        try (JsonParser parser = StrictJson.FACTORY.createParser(json)) {
            parser.nextToken();
            return node(parser);
        }
    }

    /** Reads the value on whose first token the parser stands; how deep it goes, the strict reading has bounded. */
    private static JsonNode node(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                ObjectNode object = NODES.objectNode();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.set(name, node(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(node(parser));
                }
                yield array;
            }
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT -> NODES.numberNode(parser.getIntValue());
                    case LONG -> NODES.numberNode(parser.getLongValue());
                    default -> NODES.numberNode(parser.getBigIntegerValue());
                };
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            default -> NODES.booleanNode(parser.currentToken() == JsonToken.VALUE_TRUE);
        };
    }
}
