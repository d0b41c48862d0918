package org.refocus.forms.internal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Compares the two shapes that look across: {@code if}/{@code then} and {@code contains}. */
final class Conditions {
    /** That an answer must be there when another has a value. */
    private record Demand(String property, String value, String needed) {}

    private Conditions() {}

    static void compare(Found found, String at, Side before, Side after) {
        Set<Demand> was = demands(before.schema());
        Set<Demand> is = demands(after.schema());
        for (Demand demand : is) {
            if (!was.contains(demand) && !before.required().contains(demand.needed)) {
                found.narrowed(at, "if", words(demand) + " now has to be there");
            }
        }
        for (Demand demand : was) {
            if (!is.contains(demand) && !after.required().contains(demand.needed)) {
                found.widened(at, "if", words(demand) + " may now be left out");
            }
        }
    }

    static void compareContains(Found found, String at, JsonNode before, JsonNode after) {
        Set<Demand> was = contained(before);
        Set<Demand> is = contained(after);
        for (Demand demand : is) {
            if (!was.contains(demand)) {
                found.narrowed(at, "contains", "now needs an item with " + demand.property + " " + demand.value);
            }
        }
        for (Demand demand : was) {
            if (!is.contains(demand)) {
                found.widened(at, "contains", "needs no item with " + demand.property + " " + demand.value);
            }
        }
    }

    private static String words(Demand demand) {
        return "where " + demand.property + " is " + demand.value + ", " + demand.needed;
    }

    private static Set<Demand> demands(JsonNode schema) {
        Set<Demand> demands = new LinkedHashSet<>();
        demands(demands, schema);
        schema.path("allOf").forEach(part -> demands(demands, part));
        return demands;
    }

    private static void demands(Set<Demand> demands, JsonNode part) {
        if (part.has("if")) {
            for (String needed : Side.texts(part.path("then").path("required"))) {
                demands.add(demand(part.path("if"), needed));
            }
        }
    }

    private static Set<Demand> contained(JsonNode schema) {
        Set<Demand> demands = new LinkedHashSet<>();
        if (schema.has("contains")) {
            demands.add(demand(schema.path("contains"), ""));
        }
        schema.path("allOf").forEach(part -> demands.add(demand(part.path("contains"), "")));
        return demands;
    }

    private static Demand demand(JsonNode match, String needed) {
        String property = match.path("required").path(0).asText();
        return new Demand(
                property, match.path("properties").path(property).path("const").asText(), needed);
    }
}
