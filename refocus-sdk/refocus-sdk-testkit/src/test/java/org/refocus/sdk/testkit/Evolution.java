package org.refocus.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateException;
import org.refocus.forms.migration.Migration;

/**
 * Another version of a template with the migration that an author would write for it, drawn by seed: places are renamed,
 * added, taken away and split.
 *
 * @param to the new version
 * @param migration the steps that lead there
 */
record Evolution(FormTemplate to, Migration migration) {
    private record Spot(ObjectNode schema, String at) {}

    /** Draws the version that follows a template. */
    static Evolution of(FormTemplate from, String version, long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + from.key().hashCode());
        while (true) {
            ObjectNode root = (ObjectNode) Json.parse(from.json());
            ArrayNode steps = Json.MAPPER.createArrayNode();
            int edits = 1 + random.nextInt(3);
            for (int i = 0; i < edits; i++) {
                List<Spot> spots = new ArrayList<>();
                collect(root, "", spots);
                edit(spots.get(random.nextInt(spots.size())), random, steps, version.substring(0, 1) + i);
            }
            root.put("$id", from.url().substring(0, from.url().lastIndexOf('/') + 1) + version);
            ((ObjectNode) root.get("x-form")).put("version", version);
            try {
                FormTemplate to = FormTemplate.load(Json.bytes(root));
                return new Evolution(to, Migrations.of(from, to, steps));
            } catch (TemplateException refused) {
                // such as a rule for a place that was renamed: take the next draw
            }
        }
    }

    private static void collect(JsonNode schema, String at, List<Spot> spots) {
        if (schema instanceof ObjectNode object && object.path("properties").size() > 0) {
            spots.add(new Spot(object, at));
            object.get("properties").properties().forEach(child -> {
                String place = at + "/" + escaped(child.getKey());
                collect(child.getValue(), place, spots);
                collect(child.getValue().path("items"), place + "/*", spots);
            });
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static void edit(Spot spot, Random random, ArrayNode steps, String mark) {
        ObjectNode properties = (ObjectNode) spot.schema().get("properties");
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        String place = spot.at() + "/" + escaped(name);
        String next = "next" + mark;
        switch (random.nextInt(5)) {
            case 0, 1 -> {
                properties.set(next, properties.remove(name));
                replace(spot.schema(), name, next);
                steps.addObject().put("op", "rename").put("from", place).put("path", spot.at() + "/" + next);
            }
            case 2 -> {
                properties.putObject(next).put("type", "string").put("maxLength", 20);
                show(spot.schema(), next);
                spot.schema().withArray("/required").add(next);
                String at = spot.at() + "/" + next;
                steps.addObject().put("op", "default").put("path", at).put("value", "filled in");
            }
            case 3 -> {
                properties.remove(name);
                remove(spot.schema(), name);
                steps.addObject().put("op", "drop").put("from", place).put("reason", "Nobody asks now.");
            }
            default -> {
                properties.remove(name);
                remove(spot.schema(), name);
                ObjectNode split = steps.addObject().put("op", "split").put("from", place);
                ArrayNode paths = split.put("separator", " ").putArray("paths");
                for (String part : List.of(next + "a", next + "b")) {
                    properties.putObject(part).put("type", "string");
                    show(spot.schema(), part);
                    paths.add(spot.at() + "/" + part);
                }
            }
        }
    }

    private static void show(ObjectNode schema, String name) {
        if (schema.path("x-form").path("order") instanceof ArrayNode order) {
            order.add(name);
        }
    }

    private static void replace(ObjectNode schema, String name, String by) {
        for (JsonNode list :
                List.of(schema.path("required"), schema.path("x-form").path("order"))) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i).asText().equals(name)) {
                    ((ArrayNode) list).set(i, by);
                }
            }
        }
    }

    private static void remove(ObjectNode schema, String name) {
        for (JsonNode list :
                List.of(schema.path("required"), schema.path("x-form").path("order"))) {
            for (int i = list.size() - 1; i >= 0; i--) {
                if (list.get(i).asText().equals(name)) {
                    ((ArrayNode) list).remove(i);
                }
            }
        }
    }
}
