package org.refocus.sdk.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateException;

/**
 * Draws what a template may have looked like one version ago, and the steps that its author would have written since: one
 * to three places had another name, were one text or several, were not asked for, were asked for as well, or took more.
 *
 * <p>Used once, by one thread.
 */
final class Aging {
    private static final String SEPARATOR = ", ";

    /** One object of the form: where its schema is, and where it stands in answers. */
    private record Spot(Map<String, Object> schema, String at) {
        Map<String, Object> properties() {
            return Place.map(schema.get("properties"));
        }

        boolean requires(String name) {
            return Place.list(schema.get("required")).contains(name);
        }
    }

    /** An earlier version: its file, the steps from there, and the places in answers that differ. */
    record Drawn(FormTemplate template, FormDocument migration, Set<String> places) {}

    private final FormTemplate template;
    private final FormDocument example;
    private final Random random;
    private final Map<String, Object> file;
    private final List<Map<String, Object>> steps = new ArrayList<>();
    private final Set<String> places = new HashSet<>();

    private Aging(FormTemplate template, FormDocument example, Random random) {
        this.template = template;
        this.example = example;
        this.random = random;
        this.file = Trees.copyOf(FormDocument.of(template.json()).answers());
    }

    /**
     * Draws an earlier version; null when this draw gives none that can stand.
     *
     * @param example right answers to the template, from which a step fills in what has to be there
     */
    static @Nullable Drawn draw(FormTemplate template, FormDocument example, String version, Random random) {
        Aging aging = new Aging(template, example, random);
        int wanted = 1 + random.nextInt(3);
        for (int tries = 0; aging.places.size() < wanted && tries < 30; tries++) {
            aging.edit();
        }
        return aging.places.isEmpty() ? null : aging.finished(version);
    }

    private @Nullable Drawn finished(String version) {
        file.put("$id", template.url().substring(0, template.url().lastIndexOf('/') + 1) + version);
        form(file).put("version", version);
        try {
            FormTemplate older = FormTemplate.load(Trees.json(file));
            // Records were read under the earlier version too.
            boolean binds = older.review().findings().size()
                    <= template.review().findings().size();
            return binds ? new Drawn(older, migration(older), places) : null;
        } catch (TemplateException refused) {
            return null; // such as a rule for a place that had another name
        }
    }

    private FormDocument migration(FormTemplate older) {
        Map<String, Object> migration = new LinkedHashMap<>();
        migration.put("$schema", "https://refocus-forms.example/dialect/1.0.0/migration");
        migration.put("from", older.key());
        migration.put("to", template.key());
        migration.put("steps", steps);
        return FormDocument.of(Trees.json(migration));
    }

    private void edit() {
        List<Spot> spots = new ArrayList<>();
        collect(file, "", spots);
        if (spots.isEmpty()) {
            return;
        }
        Spot spot = spots.get(random.nextInt(spots.size()));
        List<String> free = spot.properties().keySet().stream()
                .filter(name -> isFree(child(spot, name)))
                .toList();
        if (free.isEmpty()) {
            return;
        }
        String name = free.get(random.nextInt(free.size()));
        String earlier = "earlier" + (places.size() + 1);
        switch (random.nextInt(7)) {
            case 0, 1 -> hadAnotherName(spot, name, earlier);
            case 2 -> wasNotAskedFor(spot, name);
            case 3 -> wasAskedForToo(spot, name, earlier);
            case 4 -> wereOne(spot, free, earlier);
            case 5 -> wasSeveral(spot, name, earlier);
            default -> tookMore(spot, name);
        }
    }

    /** Shapes that places share stay as they are: a change of one would be a change of all. */
    private void collect(Map<String, Object> schema, String at, List<Spot> spots) {
        Map<String, Object> properties = Place.map(schema.get("properties"));
        if (!properties.isEmpty() && places.stream().noneMatch(edited -> isIn(at, edited))) {
            spots.add(new Spot(schema, at));
        }
        properties.forEach((name, child) -> collect(Place.map(child), at + "/" + Place.escape(name), spots));
        if (schema.get("items") instanceof Map<?, ?> item) {
            collect(Place.map(item), at + "/*", spots);
        }
    }

    /** Says whether a place lies in none that differs, and none lies in it. */
    private boolean isFree(String place) {
        return places.stream().noneMatch(edited -> isIn(place, edited) || isIn(edited, place));
    }

    private static boolean isIn(String place, String around) {
        return (place + "/").startsWith(around + "/");
    }

    private void hadAnotherName(Spot spot, String name, String earlier) {
        put(spot, name, Map.of(earlier, Place.map(spot.properties().get(name))), spot.requires(name));
        step("rename", "from", child(spot, earlier), "path", child(spot, name));
        places.add(child(spot, earlier));
    }

    private void wasNotAskedFor(Spot spot, String name) {
        Object value = spot.requires(name) ? value(child(spot, name)) : null;
        boolean known = value != null && !(value instanceof Map) && !(value instanceof List);
        if (spot.properties().size() < 2 || (spot.requires(name) && !known)) {
            return;
        }
        put(spot, name, Map.of(), false);
        if (value != null) {
            step("default", "path", child(spot, name), "value", value);
        }
        places.add(child(spot, name));
    }

    private void wasAskedForToo(Spot spot, String name, String earlier) {
        Map<String, Object> neighbour = Trees.copyOf(Place.map(spot.properties().get(name)));
        Map<String, Object> gone = spot.at().isEmpty() ? text("What we also asked", 300) : neighbour;
        Map<String, Map<String, Object>> both = new LinkedHashMap<>();
        both.put(name, Place.map(spot.properties().get(name)));
        both.put(earlier, gone);
        boolean required = spot.requires(name);
        put(spot, name, both, required);
        if (required) {
            names(spot.schema(), "required").remove(earlier);
        }
        step("drop", "from", child(spot, earlier), "reason", "Nobody asks for this now.");
        places.add(child(spot, earlier));
    }

    private void wereOne(Spot spot, List<String> free, String earlier) {
        List<String> texts = free.stream()
                .filter(name -> isPlainText(spot.properties().get(name)))
                .toList();
        if (texts.size() < 2) {
            return;
        }
        int first = random.nextInt(texts.size() - 1);
        List<String> pair = texts.subList(first, first + 2);
        boolean required = pair.stream().anyMatch(spot::requires);
        put(spot, pair.get(0), Map.of(earlier, text("Both in one", 300)), required);
        put(spot, pair.get(1), Map.of(), false);
        step(
                "split",
                "from",
                child(spot, earlier),
                "separator",
                SEPARATOR,
                "paths",
                List.of(child(spot, pair.get(0)), child(spot, pair.get(1))));
        places.add(child(spot, earlier));
    }

    /** Texts were joined since, and lists put end to end. */
    private void wasSeveral(Spot spot, String name, String earlier) {
        Map<String, Object> schema = Place.map(spot.properties().get(name));
        boolean list = "array".equals(target(schema).get("type"));
        if (!list && !isPlainText(schema)) {
            return;
        }
        Map<String, Map<String, Object>> parts = new LinkedHashMap<>();
        parts.put(earlier + "a", list ? schema : text("The first part", 60));
        parts.put(earlier + "b", list ? Trees.copyOf(schema) : text("The second part", 60));
        put(spot, name, parts, spot.requires(name));
        List<String> from = List.of(child(spot, earlier + "a"), child(spot, earlier + "b"));
        step("merge", "from", from, "separator", SEPARATOR, "path", child(spot, name));
        places.addAll(from);
    }

    /** Takes away a bound, or lets a place be empty that must not be now. */
    private void tookMore(Spot spot, String name) {
        Map<String, Object> schema = Place.map(spot.properties().get(name));
        for (String keyword : List.of("maxItems", "maxLength", "minItems")) {
            if (schema.remove(keyword) instanceof Number bound) {
                schema.put(keyword, keyword.startsWith("min") ? 0 : bound.intValue() + 20);
                places.add(child(spot, name));
                return;
            }
        }
        if (names(spot.schema(), "required").remove(name)) {
            places.add(child(spot, name));
        }
    }

    private static Map<String, Object> text(String title, int max) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("title", title);
        text.put("type", "string");
        text.put("minLength", 1);
        text.put("maxLength", max);
        return text;
    }

    private boolean isPlainText(@Nullable Object written) {
        Map<String, Object> schema = target(Place.map(written));
        return "string".equals(schema.get("type"))
                && !schema.containsKey("enum")
                && !schema.containsKey("const")
                && !schema.containsKey("format");
    }

    /** Returns the shape that a place refers to, or its own. */
    private Map<String, Object> target(Map<String, Object> schema) {
        String ref = String.valueOf(schema.getOrDefault("$ref", ""));
        return ref.startsWith("#/$defs/")
                ? Place.map(Place.map(file.get("$defs")).get(ref.substring(8)))
                : schema;
    }

    /** Puts other places where one is, in the order of the form and among what has to be there. */
    private static void put(
            Spot spot, String name, Map<String, ? extends Map<String, Object>> others, boolean required) {
        Map<String, Object> properties = new LinkedHashMap<>();
        spot.properties().forEach((one, schema) -> {
            if (one.equals(name)) {
                properties.putAll(others);
            } else {
                properties.put(one, schema);
            }
        });
        spot.schema().put("properties", properties);
        replace(names(form(spot.schema()), "order"), name, others.keySet());
        replace(names(spot.schema(), "required"), name, required ? others.keySet() : Set.of());
    }

    private static void replace(List<Object> names, String name, Set<String> others) {
        int at = names.indexOf(name);
        if (at >= 0) {
            names.remove(at);
            names.addAll(at, others);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object> names(Map<String, Object> schema, String keyword) {
        return schema.get(keyword) instanceof List<?> list ? (List<Object>) list : new ArrayList<>();
    }

    private static Map<String, Object> form(Map<String, Object> schema) {
        return Place.map(schema.get("x-form"));
    }

    private void step(Object... parts) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("op", parts[0]);
        for (int i = 1; i < parts.length; i += 2) {
            step.put(String.valueOf(parts[i]), parts[i + 1]);
        }
        steps.add(step);
    }

    private static String child(Spot spot, String name) {
        return spot.at() + "/" + Place.escape(name);
    }

    /** Returns what stands at a place of the example; of a list, in its first row. */
    private @Nullable Object value(String place) {
        Object at = example.answers();
        for (String token : List.of(place.substring(1).split("/", -1))) {
            String name = token.replace("~1", "/").replace("~0", "~");
            List<?> rows = Place.list(at);
            at = at instanceof List
                    ? (rows.isEmpty() ? null : rows.get(0))
                    : Place.map(at).get(name);
        }
        return at;
    }

    /** Says whether answers hold something at a place that differs. */
    static boolean shows(Drawn drawn, Sample sample) {
        String text = new String(sample.json(), StandardCharsets.UTF_8);
        return drawn.places().stream()
                .anyMatch(place -> text.contains('"' + place.substring(place.lastIndexOf('/') + 1) + '"'));
    }
}
