package org.refocus.sdk.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.refocus.forms.Adaptation;

/**
 * Draws an adaptation that the base allows: one to four changes, read off the marks of the template's own file.
 *
 * <p>Used once, by one thread.
 */
final class Adapting {
    private static final Set<String> AUDIENCES = Set.of("only-me", "worker", "team", "my-circle");

    /** One schema of the file: where it stands, what it holds, and what a service may do with it. */
    private record Node(String pointer, Map<String, Object> schema, String lock) {
        boolean is(String type) {
            return type.equals(schema.get("type"));
        }

        Map<String, Object> form() {
            return Place.map(schema.get("x-form"));
        }

        boolean isRoot() {
            return pointer.isEmpty();
        }
    }

    private final Map<String, Object> template;
    private final Random random;
    private final List<Node> open = new ArrayList<>();
    private final List<Map<String, Object>> changes = new ArrayList<>();

    private Adapting(Map<String, Object> template, Random random) {
        this.template = template;
        this.random = random;
        collect("", template, "relabel");
    }

    static Adaptation draw(String base, Map<String, Object> template, Random random) {
        Adapting adapting = new Adapting(template, random);
        int wanted = 1 + random.nextInt(4);
        for (int tries = 0; adapting.changes.size() < wanted && tries < 40; tries++) {
            adapting.change();
        }
        String id = "drawn-" + base.substring(0, Math.min(50, base.indexOf('|')));
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("$schema", "https://refocus-forms.example/dialect/1.0.0/adaptation");
        file.put("$id", "https://drawn.example/templates/" + id + "/1.0.0");
        file.put("base", base);
        file.put("publisher", "An invented charity");
        file.put("changes", adapting.changes);
        return Adaptation.load(Trees.json(file));
    }

    /** Shapes that places share are left alone: a locked place may be among those that use them. */
    private void collect(String pointer, Map<String, Object> schema, String around) {
        Object beside = Place.map(schema.get("x-form")).get("lock");
        Object own = beside == null ? Place.map(target(schema).get("x-form")).get("lock") : beside;
        String lock = own == null ? around.equals("locked") ? "locked" : "relabel" : String.valueOf(own);
        if (!lock.equals("locked")) {
            open.add(new Node(pointer, schema, lock));
        }
        Place.map(schema.get("properties"))
                .forEach((name, child) -> collect(pointer + "/properties/" + escape(name), Place.map(child), lock));
        if (schema.get("items") instanceof Map<?, ?> item) {
            collect(pointer + "/items", Place.map(item), lock);
        }
    }

    private Map<String, Object> target(Map<String, Object> schema) {
        String ref = String.valueOf(schema.getOrDefault("$ref", ""));
        return ref.startsWith("#/$defs/")
                ? Place.map(Place.map(template.get("$defs")).get(ref.substring(8)))
                : Map.of();
    }

    private void change() {
        switch (random.nextInt(8)) {
            case 0 -> some(node -> true, node -> put(node, "/title", "Drawn words " + random.nextInt(100)));
            case 1 -> some(node -> !node.form().isEmpty(), this::prompt);
            case 2 -> some(this::mayGrow, this::add);
            case 3 -> some(node -> order(node).size() > 1, this::reorder);
            case 4 -> some(node -> node.is("array") && !node.schema.containsKey("contains"), this::shorten);
            case 5 -> some(node -> node.isRoot() && !numbers().isEmpty(), node -> parameter());
            case 6 -> some(node -> node.lock.equals("removable") && !node.form().isEmpty(), this::hide);
            default -> some(node -> !node.form().isEmpty() && !node.isRoot(), this::audience);
        }
    }

    private interface Way {
        void change(Node node);
    }

    private void some(Predicate<Node> fits, Way way) {
        List<Node> fitting = open.stream()
                .filter(fits)
                .filter(node -> changes.stream()
                        .noneMatch(made -> String.valueOf(made.get("path")).startsWith(node.pointer + "/")
                                || node.pointer.startsWith(String.valueOf(made.get("path")))))
                .toList();
        if (!fitting.isEmpty()) {
            way.change(fitting.get(random.nextInt(fitting.size())));
        }
    }

    private void prompt(Node node) {
        Map<String, Object> prompt = Map.of("text", "What else matters here?", "source", "An invented charity");
        if (node.form().containsKey("prompts")) {
            put(node, "/x-form/prompts/-", prompt);
        } else {
            put(node, "/x-form/prompts", List.of(prompt));
        }
    }

    private boolean mayGrow(Node node) {
        boolean hasNeighbours = !Place.map(node.schema.get("properties")).isEmpty();
        return node.lock.equals("extend") && node.is("object") && (node.isRoot() || hasNeighbours);
    }

    private void add(Node node) {
        String name = "drawn" + random.nextInt(1000);
        if (Place.map(node.schema.get("properties")).containsKey(name)) {
            return;
        }
        Map<String, Object> place = new LinkedHashMap<>(node.isRoot() ? shape() : neighbour(node));
        place.put("title", "A question of our own");
        put(node, "/properties/" + name, place);
        if (node.form().containsKey("order")) {
            put(node, "/x-form/order/-", name);
        }
        if (random.nextInt(3) == 0) {
            boolean has = node.schema.containsKey("required");
            put(node, has ? "/required/-" : "/required", has ? name : List.of(name));
        }
    }

    /** Below the root, records hold what looks like its neighbours alone. */
    private Map<String, Object> neighbour(Node node) {
        List<Object> neighbours =
                List.copyOf(Place.map(node.schema.get("properties")).values());
        return Place.map(neighbours.get(random.nextInt(neighbours.size())));
    }

    private Map<String, Object> shape() {
        boolean entries = Place.map(template.get("$defs")).containsKey("entries");
        return switch (random.nextInt(entries ? 4 : 3)) {
            case 0 -> Map.of("type", "string", "minLength", 1, "maxLength", 20 + random.nextInt(200));
            case 1 -> Map.of("type", "boolean");
            case 2 -> Map.of("type", "string", "enum", List.of("often", "now-and-then", "never"));
            default -> Map.of("$ref", "#/$defs/entries");
        };
    }

    private void reorder(Node node) {
        int size = order(node).size();
        Map<String, Object> move = new LinkedHashMap<>();
        move.put("op", "move");
        move.put("from", node.pointer + "/x-form/order/" + random.nextInt(size));
        move.put("path", node.pointer + "/x-form/order/" + random.nextInt(size));
        changes.add(move);
    }

    private void shorten(Node node) {
        int max = node.schema.get("maxItems") instanceof Number number ? number.intValue() : 200;
        int least = Math.max(2, node.schema.get("minItems") instanceof Number number ? number.intValue() : 0);
        if (max > least) {
            put(node, "/maxItems", least + random.nextInt(max - least));
        }
    }

    private void parameter() {
        List<String> names = numbers();
        String name = names.get(random.nextInt(names.size()));
        boolean money =
                Place.map(Place.map(template.get("x-form")).get("parameters")).get(name) instanceof String;
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("op", "replace");
        change.put("path", "/x-form/parameters/" + name);
        change.put("value", money ? (100 + random.nextInt(900)) + ".00" : (Object) (6 + random.nextInt(20)));
        changes.add(change);
    }

    /** A limit from below stays: with another one from above below it, nothing could stand. */
    private List<String> numbers() {
        List<String> names = new ArrayList<>();
        Place.map(Place.map(template.get("x-form")).get("parameters")).forEach((name, value) -> {
            boolean number = value instanceof Number || String.valueOf(value).matches("[0-9]+\\.[0-9]{2}");
            if (number && !name.startsWith("first")) {
                names.add(name);
            }
        });
        Collections.sort(names);
        return names;
    }

    private void hide(Node node) {
        put(node, "/x-form/widget", "hidden");
    }

    private void audience(Node node) {
        List<String> audiences = AUDIENCES.stream().sorted().toList();
        put(node, "/x-form/audience", audiences.get(random.nextInt(audiences.size())));
    }

    private void put(Node node, String member, Object value) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("op", "add");
        change.put("path", node.pointer + member);
        change.put("value", value);
        changes.add(change);
    }

    private static List<?> order(Node node) {
        return node.form().get("order") instanceof List<?> list ? list : List.of();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
