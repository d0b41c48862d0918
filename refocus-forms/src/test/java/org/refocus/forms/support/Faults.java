package org.refocus.forms.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.refocus.forms.FormTemplate;

/** All that can be done to a document to break it, or nearly; each fault with every place where it can be done. */
final class Faults {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> BLANKS = List.of(
            "", " ", "\t\n\r\u000b\f", "\u00a0\u2003", "\u200b\ufeff\u2060", "\u0085\u1680\u2028\u202f\u205f\u3000");
    private static final List<String> DATES = List.of(
            "2026-02-30",
            "2025-02-29",
            "2024-02-29",
            "1900-02-29",
            "2000-02-29",
            "2026-04-31",
            "2026-13-01",
            "2026-00-10",
            "2026-3-2",
            "0999-12-31",
            "1000-01-01",
            "2999-12-31",
            "3000-01-01",
            "2026-03-02T00:00:00Z",
            " 2026-03-02",
            "2026-03-02 ",
            "\uff12026-03-02",
            "02/03/2026",
            "20260302",
            "+2026-03-02",
            "");
    private static final List<String> INSTANTS = List.of(
            "2026-02-30T10:15:30Z",
            "2026-03-02T24:00:00Z",
            "2026-03-02T23:59:60Z",
            "2026-03-02T10:60:00Z",
            "2026-03-02T10:15Z",
            "2026-03-02T10:15:30",
            "2026-03-02T10:15:30+01:00",
            "2026-03-02t10:15:30z",
            "2026-03-02T10:15:30.Z",
            "2026-03-02T10:15:30.1234567Z",
            "2026-03-02T10:15:30.123456Z",
            "2026-03-02T10:15:30.000000Z",
            "2026-03-02 10:15:30Z",
            "0999-12-31T23:59:59Z",
            "2999-12-31T23:59:59.999999Z",
            "3000-01-01T00:00:00Z",
            "2026-03-02T10:15:30,5Z",
            "");
    private static final List<String> IDS = List.of(
            "",
            "-a",
            ".a",
            "a b",
            "a/b",
            "a~b",
            "\u00e9",
            "a\u0001",
            "x".repeat(64),
            "x".repeat(65),
            "A_.-9",
            Texts.EMOJI);
    private static final List<String> AMOUNTS = List.of(
            "1.5",
            "-1.00",
            "01.00",
            "1",
            "1.000",
            "+1.00",
            ".50",
            "1,00",
            "1e2",
            "0.00",
            "00.00",
            "9999999.99",
            "10000000.00",
            "\u0663.00",
            " 1.00",
            "1.00 ",
            "1_0.00",
            "");
    private static final List<String> LANGUAGES = List.of(
            "e", "en_GB", "en-", "-en", "toolonglanguage", "cy", "en-GB-a-b-c", "en-GB-a-b-c-d", "en-123456789", "");

    private final TemplateTree template;
    private final ObjectNode document;
    private final Random random;
    private final Map<String, List<Runnable>> faults = new TreeMap<>();

    Faults(FormTemplate template, ObjectNode document, Random random) {
        this.template = TemplateTree.of(template);
        this.document = document;
        this.random = random;
    }

    Map<String, List<Runnable>> all() {
        inObject(document, template.root());
        for (Spot spot : Spots.all(document, template)) {
            anywhere(spot);
            switch (spot.type()) {
                case "object" -> inObject((ObjectNode) spot.value(), spot.schema());
                case "array" -> inList(spot, (ArrayNode) spot.value());
                case "integer", "number" -> number(spot);
                case "string" -> text(spot);
                default -> {}
            }
        }
        rules();
        return faults;
    }

    private void add(String name, Runnable fault) {
        faults.computeIfAbsent(name, n -> new ArrayList<>()).add(fault);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void anywhere(Spot spot) {
        if (spot.required()) {
            add("drops what is required", spot::remove);
        } else {
            add("drops what is not required", spot::remove);
        }
        add("null", () -> spot.set(NODES.nullNode()));
        add(
                "wrong type",
                () -> spot.set(pick(List.of(
                        NODES.textNode("text"),
                        NODES.numberNode(7),
                        NODES.numberNode(new BigDecimal("7.5")),
                        NODES.booleanNode(true),
                        NODES.textNode(""),
                        NODES.objectNode(),
                        NODES.arrayNode(),
                        NODES.objectNode().put("deep", true),
                        NODES.arrayNode().add("deep")))));
    }

    private void inObject(ObjectNode object, JsonNode schema) {
        List<String> names = List.of("unknown", "x-form", "no such/place~at all", "\u0645", "", "Skills");
        add(
                "unknown key",
                () -> object.set(
                        pick(names),
                        pick(List.of(
                                NODES.textNode("x"),
                                NODES.objectNode(),
                                NODES.arrayNode(),
                                NODES.numberNode(1),
                                NODES.nullNode()))));
        if (!object.isEmpty()) {
            List<JsonNode> known = new ArrayList<>();
            object.forEach(known::add);
            add("unknown key with a known value", () -> object.set(pick(names), pick(known)));
        }
        for (JsonNode condition : template.conditions(schema)) {
            Map.Entry<String, JsonNode> only =
                    condition.at("/if/properties").properties().iterator().next();
            add("condition without its consequence", () -> {
                object.set(only.getKey(), only.getValue().get("const"));
                condition.at("/then/required").forEach(name -> object.remove(name.asText()));
            });
        }
    }

    private void inList(Spot spot, ArrayNode list) {
        add("empty list", list::removeAll);
        int max = spot.schema().path("maxItems").asInt(60);
        add("too many items", () -> fill(spot, list, max + 1));
        add("full list", () -> fill(spot, list, max));
        for (JsonNode wanted : template.wanted(spot.schema())) {
            Map.Entry<String, JsonNode> only =
                    wanted.at("/contains/properties").properties().iterator().next();
            add("no item of a kind", () -> {
                for (int i = list.size() - 1; i >= 0; i--) {
                    if (list.get(i).path(only.getKey()).equals(only.getValue().get("const"))) {
                        list.remove(i);
                    }
                }
            });
        }
    }

    private void fill(Spot spot, ArrayNode list, int size) {
        JsonNode more;
        do {
            more = new Sampler(template, random).value(spot.schema().path("items"), spot.path() + "/*");
        } while (Documents.bytes(more).length > 5_000); // or the whole may grow beyond a document
        while (list.size() < size) {
            list.add(more);
        }
    }

    private void number(Spot spot) {
        BigDecimal min = new BigDecimal(spot.schema().path("minimum").asText("0"));
        BigDecimal max = new BigDecimal(spot.schema().path("maximum").asText("1000"));
        for (BigDecimal bound : List.of(min, max)) {
            for (int step = -1; step <= 1; step++) {
                BigDecimal near = bound.add(BigDecimal.valueOf(step));
                add("number at a bound", () -> spot.set(NODES.numberNode(near)));
            }
        }
        String whole = spot.value().asText();
        for (String written :
                List.of(whole + ".0", whole + ".5", whole + "e0", "0." + whole + "e9", "-0", "1E+1", "9".repeat(20))) {
            add("number written otherwise", () -> spot.set(NODES.numberNode(new BigDecimal(written))));
        }
        add("number in a text", () -> spot.set(NODES.textNode(whole)));
    }

    private void text(Spot spot) {
        JsonNode schema = spot.schema();
        if (schema.has("enum")) {
            String known = spot.value().asText();
            List<String> near = List.of(
                    "",
                    " " + known,
                    known + "\n",
                    known.toUpperCase(Locale.ROOT),
                    known.replace('-', '_'),
                    "0",
                    "other ",
                    "x");
            add("bad choice", () -> spot.set(NODES.textNode(pick(near))));
            return;
        }
        switch (schema.path("format").asText()) {
            case "date" -> add("odd date", () -> spot.set(NODES.textNode(pick(DATES))));
            case "date-time" -> add("odd time", () -> spot.set(NODES.textNode(pick(INSTANTS))));
            default -> {}
        }
        switch (schema.path("pattern").asText()) {
            case TemplateTree.NOT_BLANK -> {
                int max = schema.path("maxLength").asInt();
                add("blank text", () -> spot.set(NODES.textNode(pick(BLANKS))));
                add("text at its limit", () -> spot.set(NODES.textNode(Texts.EMOJI.repeat(max))));
                add("text over its limit", () -> spot.set(NODES.textNode(Texts.EMOJI.repeat(max) + "x")));
                add("blank text over its limit", () -> spot.set(NODES.textNode(" ".repeat(max + 1))));
            }
            case TemplateTree.ID -> add("odd id", () -> spot.set(NODES.textNode(pick(IDS))));
            case TemplateTree.MONEY -> add("odd amount", () -> spot.set(NODES.textNode(pick(AMOUNTS))));
            case TemplateTree.LANGUAGE -> add("odd language", () -> spot.set(NODES.textNode(pick(LANGUAGES))));
            default -> {}
        }
    }

    private void rules() {
        for (JsonNode rule : template.rules("sum")) {
            Spots.at(document, template, rule.path("equals").asText())
                    .forEach(total ->
                            add("wrong sum", () -> total.set(NODES.textNode(Texts.money(random.nextInt(60_000))))));
            Spots.at(document, template, rule.path("of").asText())
                    .forEach(amount -> add("other amount", () -> {
                        amount.set(NODES.textNode(Texts.money(random.nextInt(60_000))));
                        if (random.nextBoolean()) {
                            new Sampler(template, random).addUp(document);
                        }
                    }));
        }
        for (String kind : List.of("at-most", "at-least")) {
            for (JsonNode rule : template.rules(kind)) {
                String path = rule.path("at").asText();
                BigDecimal limit = template.limit(kind, path).orElseThrow();
                BigDecimal step = BigDecimal.ONE.movePointLeft(limit.scale());
                for (Spot spot : Spots.at(document, template, path)) {
                    for (BigDecimal near : List.of(limit.subtract(step), limit, limit.add(step))) {
                        add(
                                "number at a limit",
                                () -> spot.set(
                                        spot.type().equals("string")
                                                ? NODES.textNode(near.toPlainString())
                                                : NODES.numberNode(near)));
                    }
                }
            }
        }
        for (JsonNode rule : template.rules("distinct")) {
            List<Spot> spots = Spots.at(document, template, rule.path("of").asText());
            if (spots.size() > 1) {
                add("repeated number", () -> pick(spots).set(pick(spots).value()));
            }
        }
    }
}
