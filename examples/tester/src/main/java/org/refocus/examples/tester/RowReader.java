package org.refocus.examples.tester;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns rows back into answers. */
final class RowReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<String> audiences;

    RowReader(Set<Fault> faults) {
        this.audiences = faults.contains(Fault.SWAPS_AUDIENCES)
                ? List.of("worker", "only-me", "team", "my-circle")
                : RowWriter.AUDIENCES;
    }

    String json(List<Row> rows) {
        return tree(rows).toString();
    }

    JsonNode tree(List<Row> rows) {
        Map<String, JsonNode> known = new HashMap<>();
        for (Row row : rows) {
            JsonNode value = value(row);
            JsonNode parent = row.place().isEmpty() ? null : known.get(row.parent());
            known.put(row.place(), value);
            if (parent instanceof ObjectNode object) {
                object.set(row.name(), value);
            } else if (parent instanceof ArrayNode list) {
                list.add(value);
            }
        }
        return known.getOrDefault("", NODES.objectNode());
    }

    private JsonNode value(Row row) {
        return switch (row.kind()) {
            case OBJECT -> NODES.objectNode();
            case LIST -> NODES.arrayNode();
            case NUMBER -> DecimalNode.valueOf(new BigDecimal(row.value()));
            case YES_NO -> NODES.booleanNode(Boolean.parseBoolean(row.value()));
            case NOTHING -> NODES.nullNode();
            case MONEY ->
                NODES.textNode(
                        BigDecimal.valueOf(Long.parseLong(row.value()), 2).toPlainString());
            case AUDIENCE -> NODES.textNode(audiences.get(Integer.parseInt(row.value())));
            case TEXT, ID -> NODES.textNode(row.value());
        };
    }
}
