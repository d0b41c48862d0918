package org.refocus.sdk.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.refocus.sdk.testkit.Blueprint.Rule;

/** Everything that samples can show of a template: what {@link Judge} may see, listed beforehand. */
final class Points {
    /** The most places that are looked at: a template that refers to itself has no end. */
    private static final int MAX_PLACES = 20_000;

    private final Set<Point> points = new LinkedHashSet<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    private Points(Blueprint blueprint) {
        Deque<Place> next = new ArrayDeque<>(List.of(blueprint.root));
        while (!next.isEmpty() && places.size() < MAX_PLACES) {
            Place place = next.remove();
            places.put(place.path, place);
            add(place);
            if (place.type == Place.Type.OBJECT) {
                place.children().values().stream()
                        .filter(child -> !child.isRepeating())
                        .forEach(next::add);
                Place others = place.hasOthers() ? place.child("\u0000") : null;
                if (others != null && !others.isRepeating()) {
                    next.add(others);
                }
            }
            if (place.type == Place.Type.ARRAY && !place.item().isRepeating()) {
                next.add(place.item());
            }
        }
        blueprint.rules.forEach(this::add);
    }

    static Points of(Blueprint blueprint) {
        return new Points(blueprint);
    }

    Set<Point> all() {
        return points;
    }

    Map<String, Place> places() {
        return places;
    }

    private void add(Place place, String keyword, String variant, boolean holds) {
        points.add(new Point(place.path, keyword, variant, holds));
    }

    private void add(Place place) {
        types(place);
        switch (place.type) {
            case OBJECT -> object(place);
            case ARRAY -> {
                sizes(place);
                for (Place.Match wanted : place.contains) {
                    add(place, "contains " + wanted.value(), "there", true);
                    add(place, "contains " + wanted.value(), "missing", false);
                }
            }
            case STRING -> text(place);
            case INTEGER, NUMBER -> {
                bounds(place, "minimum", place.minimum != null, false);
                bounds(place, "maximum", place.maximum != null, true);
            }
            case BOOLEAN -> {}
        }
    }

    private void types(Place place) {
        String right = switch (place.type) {
            case STRING -> "text";
            case BOOLEAN -> "true or false";
            case OBJECT -> "object";
            case ARRAY -> "list";
            case INTEGER, NUMBER -> "whole";
        };
        boolean root = place.path.isEmpty();
        for (String kind : List.of("null", "text", "true or false", "object", "list", "whole", "number")) {
            boolean fits = kind.equals(right) || (kind.equals("number") && place.type == Place.Type.NUMBER);
            if (fits || !root) {
                add(place, "type", kind, fits);
            }
        }
        if (place.type == Place.Type.INTEGER) {
            add(place, "type", "whole, with a point", true);
        }
    }

    private void object(Place place) {
        if (place.closed || place.hasOthers()) {
            add(place, "additionalProperties", "none", true);
            add(place, "additionalProperties", "another name", !place.closed);
        }
        place.children().forEach((name, child) -> {
            boolean required = place.required.contains(name);
            add(child, required ? "required" : "properties", "there", true);
            add(child, required ? "required" : "properties", required ? "missing" : "left out", !required);
        });
        for (Place.Match condition : place.conditions) {
            String keyword = "if " + condition.property() + " is " + condition.value();
            add(place, keyword, "no", true);
            add(place, keyword, "yes", true);
            if (!place.required.containsAll(condition.then())) {
                add(place, keyword, "yes, and then missing", false);
            }
        }
        sizes(place);
    }

    private void sizes(Place place) {
        if (place.hasSize("min")) {
            bounds(place, place.sizeKeyword("min"), place.minSize > 0, false);
            if (place.minSize == 0) {
                add(place, place.sizeKeyword("min"), "at", true);
                add(place, place.sizeKeyword("min"), "above", true);
            }
        }
        bounds(place, place.sizeKeyword("max"), place.hasSize("max"), true);
    }

    private void bounds(Place place, String keyword, boolean there, boolean most) {
        if (there) {
            add(place, keyword, "below", most);
            add(place, keyword, "at", true);
            add(place, keyword, "above", !most);
        }
    }

    private void text(Place place) {
        String keyword = place.isConstant ? "const" : "enum";
        place.choices.forEach(choice -> add(place, keyword, choice, true));
        if (!place.choices.isEmpty()) {
            add(place, keyword, "none of them", false);
        }
        sizes(place);
        for (String shape : List.of("pattern", "format")) {
            if (shape.equals("pattern") ? place.pattern != null : !place.format.isEmpty()) {
                add(place, shape, "fits", true);
                add(place, shape, "does not fit", false);
            }
        }
    }

    private void add(Rule rule) {
        String at = rule.kind() == Rule.Kind.SUM ? rule.total() : rule.at();
        Place place = places.get(at);
        if (place == null) {
            return;
        }
        switch (rule.kind()) {
            case SUM -> {
                add(place, rule.keyword(), "adds up", true);
                add(place, rule.keyword(), "no lines", true);
                add(place, rule.keyword(), "another total", false);
            }
            case AT_MOST -> bounds(place, rule.keyword(), true, true);
            case AT_LEAST -> bounds(place, rule.keyword(), true, false);
            case DISTINCT -> {
                add(place, rule.keyword(), "another", true);
                add(place, rule.keyword(), "the same twice", false);
            }
        }
    }
}
