package org.refocus.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.migration.Migrated;
import org.refocus.forms.migration.Migration;
import org.refocus.forms.migration.Preserved;

/** Migrations with whatever steps, and the words that stand in answers. */
final class Migrations {
    private Migrations() {}

    static Migration of(FormTemplate from, FormTemplate to, ArrayNode steps) {
        ObjectNode file = Json.MAPPER.createObjectNode();
        file.put("$schema", "https://refocus-forms.example/dialect/1.0.0/migration");
        file.put("from", from.key()).put("to", to.key()).set("steps", steps);
        return Migration.load(Json.bytes(file));
    }

    /** Draws steps over the places that some answers have: sensible ones and foolish ones. */
    static Migration reckless(FormTemplate from, FormTemplate to, FormDocument answers, Random random) {
        Set<String> found = new TreeSet<>();
        places(Json.parse(answers.bytes()), "", found);
        List<String> places = new ArrayList<>(found);
        places.add("/nowhere");
        ArrayNode steps = Json.MAPPER.createArrayNode();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String one = places.get(random.nextInt(places.size()));
            List<String> alike =
                    places.stream().filter(place -> stars(place) == stars(one)).toList();
            String other = alike.get(random.nextInt(alike.size()));
            String around = one.substring(0, one.lastIndexOf('/') + 1);
            String fresh = (stars(around) == stars(one) ? around : one + "/") + "fresh" + random.nextInt(2);
            step(steps, one, other, fresh, random);
        }
        return of(from, to, steps);
    }

    private static void step(ArrayNode steps, String one, String other, String fresh, Random random) {
        String target = random.nextBoolean() ? fresh : other;
        ObjectNode step = steps.addObject();
        switch (random.nextInt(6)) {
            case 0, 1 ->
                step.put("op", random.nextBoolean() ? "move" : "rename")
                        .put("from", one)
                        .put("path", target);
            case 2 -> step.put("op", "drop").put("from", one).put("reason", "Nobody asks now.");
            case 3 -> step.put("op", "default").put("path", target).put("value", "filled in");
            case 4 ->
                step.put("op", "split")
                        .put("from", one)
                        .put("separator", " ")
                        .putArray("paths")
                        .add(fresh)
                        .add(fresh + "2");
            default ->
                step.put("op", "merge")
                        .put("path", target)
                        .put("separator", ", ")
                        .putArray("from")
                        .add(one)
                        .add(other.equals(one) ? fresh : other);
        }
    }

    private static long stars(String place) {
        return place.chars().filter(c -> c == '*').count();
    }

    private static void places(JsonNode node, String at, Set<String> found) {
        if (!at.isEmpty() && !at.contains("~") && !at.contains("//") && !at.endsWith("/")) {
            found.add(at);
        }
        if (node.isArray()) {
            node.forEach(item -> places(item, at + "/*", found));
        }
        node.properties().forEach(member -> {
            if (!member.getKey().contains("/") && !member.getKey().contains("*")) {
                places(member.getValue(), at + "/" + member.getKey(), found);
            }
        });
    }

    /** Says which words of the old answers are neither in the new ones nor preserved; names of places are no words. */
    static List<String> lost(FormDocument before, Migrated moved) {
        Map<String, Integer> words = new TreeMap<>();
        count(Json.parse(before.bytes()), 1, words);
        count(Json.parse(moved.answers().bytes()), -1, words);
        for (Preserved one : moved.preserved()) {
            count(Json.parse(one.json().getBytes(StandardCharsets.UTF_8)), -1, words);
        }
        return words.entrySet().stream()
                .filter(word -> word.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Adds up words; commas are none, because a separator may be one. */
    private static void count(JsonNode node, int by, Map<String, Integer> words) {
        if (node.isContainerNode()) {
            node.forEach(child -> count(child, by, words));
            return;
        }
        for (String word : node.asText().split("[\\s\\u00A0\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000,]+")) {
            if (!word.isEmpty()) {
                words.merge(word, by, Integer::sum);
            }
        }
    }
}
