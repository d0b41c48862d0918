package org.refocus.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateException;
import org.refocus.forms.TemplateNode;

/** However a template is changed, it is refused with findings or it works; nothing else happens. */
class BrokenTemplatesTest {
    private static final List<String> NAMES = List.of(
            "$ref",
            "$id",
            "$defs",
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "contains",
            "allOf",
            "if",
            "then",
            "enum",
            "const",
            "pattern",
            "format",
            "minimum",
            "maxLength",
            "minItems",
            "maxProperties",
            "title",
            "x-form",
            "order",
            "rules",
            "of",
            "equals",
            "at",
            "parameter",
            "prompts",
            "options",
            "entry",
            "goals");

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aChangedTemplateIsRefusedOrWorks(@ForAll long seed) {
        Random random = new Random(seed);
        FormTemplate template = Samples.template(random);
        JsonNode tree = Json.parse(template.json());
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            change(tree, random);
        }
        byte[] json = Json.bytes(tree);

        try {
            use(FormTemplate.load(json), Samples.valid(template, random).json());
        } catch (TemplateException refusal) {
            assertThat(refusal.report().conforms()).isFalse();
        } catch (RuntimeException | StackOverflowError other) {
            throw new AssertionError(
                    "%s, seed %s: %s".formatted(template, seed, new String(json, StandardCharsets.UTF_8)), other);
        }
    }

    private static void use(FormTemplate template, byte[] document) {
        assertThat(template.read(document).report()).isEqualTo(template.validate(document));
        assertThat(template.validate(FormDocument.empty())).isNotNull();
        template.content();
        template.limits();
        look(template.root(), 0);
    }

    private static void look(TemplateNode node, int depth) {
        if (depth < 8) {
            assertThat(List.of(node.title(), node.type(), node.prompts(), node.options(), node.max(), node.lock()))
                    .doesNotContainNull();
            node.children().forEach(child -> look(child, depth + 1));
            node.item().ifPresent(item -> look(item, depth + 1));
        }
    }

    private static void change(JsonNode tree, Random random) {
        List<JsonNode> all = new ArrayList<>();
        gather(tree, all);
        JsonNode parent;
        do {
            parent = all.get(random.nextInt(all.size()));
        } while (!parent.isContainerNode() || parent.isEmpty());
        JsonNode value = switch (random.nextInt(4)) {
            case 0 -> all.get(random.nextInt(all.size())).deepCopy();
            case 1 ->
                Json.parse(pick(
                                random,
                                List.of(
                                        "{}",
                                        "[]",
                                        "[{}]",
                                        "true",
                                        "false",
                                        "0",
                                        "-1",
                                        "1.5",
                                        "\"\"",
                                        "\"x\"",
                                        "\"#\"",
                                        "\"#/$defs/entry\"",
                                        "\"#/$defs/line\"",
                                        "\"#/properties\"",
                                        "\"object\"",
                                        "\"string\"",
                                        "\"array\"",
                                        "[\"x\"]"))
                        .getBytes(StandardCharsets.UTF_8));
            case 2 -> null;
            default -> {
                List<JsonNode> siblings = new ArrayList<>();
                parent.forEach(siblings::add);
                yield pick(random, siblings).deepCopy();
            }
        };
        if (parent instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = random.nextInt(3) == 0 ? pick(random, NAMES) : pick(random, names);
            if (value == null) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else if (value == null) {
            ((ArrayNode) parent).remove(random.nextInt(parent.size()));
        } else {
            ((ArrayNode) parent).set(random.nextInt(parent.size()), value);
        }
    }

    private static void gather(JsonNode node, List<JsonNode> all) {
        all.add(node);
        node.forEach(child -> gather(child, all));
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
