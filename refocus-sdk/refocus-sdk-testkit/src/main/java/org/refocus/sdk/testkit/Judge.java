package org.refocus.sdk.testkit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Code;

/**
 * The kit's own verdict on a document: what is broken, and what of the template the document shows.
 *
 * <p>Written from the dialect's description on plain maps and lists, slowly and simply: it shares nothing with the
 * validator that it helps to test.
 */
final class Judge {
    private final Blueprint blueprint;
    private final Set<Expected> broken = new LinkedHashSet<>();
    private final Set<Point> shown = new LinkedHashSet<>();
    private final List<Spot> spots = new ArrayList<>();
    /** What passed its own checks, by place: rules look at nothing else. */
    final Map<String, List<Spot>> sound = new HashMap<>();
    /** How many values stand at a place or have to. */
    final Map<String, Integer> waiting = new HashMap<>();

    /** The one point to look out for; null for all. */
    private final @Nullable Point aim;

    private Judge(Blueprint blueprint, @Nullable Point aim) {
        this.blueprint = blueprint;
        this.aim = aim;
    }

    static Judge of(Blueprint blueprint, Object document) {
        return of(blueprint, document, null);
    }

    /** Judges a document and looks out for one point alone, which is quicker. */
    static Judge of(Blueprint blueprint, Object document, @Nullable Point aim) {
        Judge judge = new Judge(blueprint, aim);
        judge.look(document, blueprint.root, "");
        new RuleJudge(judge).judge(blueprint.rules);
        return judge;
    }

    /** Returns what is broken; one thing twice is one thing. */
    Set<Expected> broken() {
        return broken;
    }

    /** Returns what the document shows of the template. */
    Set<Point> shown() {
        return shown;
    }

    /** Returns every value that the template describes, in the order of the document; the root is none. */
    List<Spot> spots() {
        return spots;
    }

    List<Spot> spotsAt(String path) {
        return spots.stream().filter(spot -> spot.place().path.equals(path)).toList();
    }

    void breaks(Code code, String pointer) {
        broken.add(new Expected(code, pointer));
    }

    void shows(Place place, String keyword, String variant, boolean holds) {
        if (aim == null || aim.place().equals(place.path)) {
            shown.add(new Point(place.path, keyword, variant, holds));
        }
    }

    private void look(@Nullable Object value, Place place, String pointer) {
        String kind = kind(value, place.type);
        boolean fits = fits(value, place.type);
        shows(place, "type", kind, fits);
        if (!fits) {
            breaks(Code.TYPE, pointer);
            return;
        }
        switch (place.type) {
            case OBJECT -> object(Place.map(value), place, pointer);
            case ARRAY -> list((List<?>) java.util.Objects.requireNonNull(value), place, pointer);
            case STRING -> text((String) java.util.Objects.requireNonNull(value), place, pointer);
            case INTEGER, NUMBER -> number(new BigDecimal(String.valueOf(value)), place, pointer);
            case BOOLEAN -> {}
        }
    }

    /** Returns what a wrong value is called, or how a right one is written. */
    private static String kind(@Nullable Object value, Place.Type type) {
        if (value instanceof BigDecimal decimal && decimal.scale() > 0) {
            return type == Place.Type.INTEGER && isWhole(decimal) ? "whole, with a point" : "number";
        }
        return value == null
                ? "null"
                : value instanceof String
                        ? "text"
                        : value instanceof Boolean
                                ? "true or false"
                                : value instanceof Map ? "object" : value instanceof List ? "list" : "whole";
    }

    private static boolean fits(@Nullable Object value, Place.Type type) {
        return switch (type) {
            case STRING -> value instanceof String;
            case BOOLEAN -> value instanceof Boolean;
            case OBJECT -> value instanceof Map;
            case ARRAY -> value instanceof List;
            case NUMBER -> value instanceof Number;
            case INTEGER -> value instanceof Number number && isWhole(new BigDecimal(number.toString()));
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private void object(Map<String, Object> object, Place place, String pointer) {
        boolean others = false;
        for (Map.Entry<String, Object> property : object.entrySet()) {
            String at = pointer + "/" + Place.escape(property.getKey());
            Place child = place.child(property.getKey());
            others |= !place.names.contains(property.getKey());
            if (child != null) {
                spots.add(new Spot(object, property.getKey(), property.getValue(), child, at));
                await(child.path);
                look(property.getValue(), child, at);
            } else if (place.closed) {
                breaks(Code.UNKNOWN_PROPERTY, at);
            }
        }
        if (place.closed || place.hasOthers()) {
            shows(place, "additionalProperties", others ? "another name" : "none", !others || !place.closed);
        }
        Set<String> missing = new LinkedHashSet<>();
        for (String name : place.names) {
            boolean there = object.containsKey(name);
            Place child = java.util.Objects.requireNonNull(place.child(name));
            if (place.required.contains(name)) {
                shows(child, "required", there ? "there" : "missing", there);
                if (!there) {
                    missing.add(name);
                }
            } else {
                shows(child, "properties", there ? "there" : "left out", true);
            }
        }
        for (Place.Match condition : place.conditions) {
            boolean applies = condition.value().equals(object.get(condition.property()));
            boolean met = object.keySet().containsAll(condition.then());
            String keyword = "if " + condition.property() + " is " + condition.value();
            shows(place, keyword, !applies ? "no" : met ? "yes" : "yes, and then missing", !applies || met);
            if (applies) {
                condition.then().stream()
                        .filter(name -> !object.containsKey(name))
                        .forEach(missing::add);
            }
        }
        for (String name : missing) {
            breaks(Code.REQUIRED, pointer + "/" + Place.escape(name));
            await(java.util.Objects.requireNonNull(place.child(name)).path);
        }
        size(place, "min", object.size(), Code.MIN_PROPERTIES, pointer);
        size(place, "max", object.size(), Code.MAX_PROPERTIES, pointer);
    }

    /** A sum waits for every amount that stands there or must. */
    private void await(String path) {
        if (blueprint.isRuled(path)) {
            waiting.merge(path, 1, Integer::sum);
        }
    }

    private void list(List<?> items, Place place, String pointer) {
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            String at = pointer + "/" + i;
            spots.add(new Spot(items, i, item, place.item(), at));
            await(place.item().path);
            look(item, place.item(), at);
        }
        size(place, "min", items.size(), Code.MIN_ITEMS, pointer);
        size(place, "max", items.size(), Code.MAX_ITEMS, pointer);
        for (Place.Match wanted : place.contains) {
            // A schema for objects says nothing of an item that is none, so such an item will do.
            boolean there = items.stream()
                    .anyMatch(item -> !(item instanceof Map<?, ?> object)
                            || wanted.value().equals(object.get(wanted.property())));
            shows(place, "contains " + wanted.value(), there ? "there" : "missing", there);
            if (!there) {
                breaks(Code.CONTAINS, pointer);
            }
        }
    }

    private void size(Place place, String bound, int size, Code code, String pointer) {
        if (place.hasSize(bound)) {
            int limit = bound.equals("min") ? place.minSize : place.maxSize;
            String keyword = place.sizeKeyword(bound);
            boolean holds = bound.equals("min") ? size >= limit : size <= limit;
            shows(place, keyword, size < limit ? "below" : size == limit ? "at" : "above", holds);
            if (!holds) {
                breaks(code, pointer);
            }
        }
    }

    private void text(String text, Place place, String pointer) {
        int before = broken.size();
        int length = text.codePointCount(0, text.length());
        if (!place.choices.isEmpty()) {
            boolean known = place.choices.contains(text);
            String keyword = place.isConstant ? "const" : "enum";
            shows(place, keyword, known ? text : "none of them", known);
            if (!known) {
                breaks(Code.ENUM, pointer);
            }
        }
        size(place, "max", length, Code.MAX_LENGTH, pointer);
        boolean fits = place.pattern == null || place.pattern.fits(text);
        boolean blank = place.pattern != null && place.pattern.meaning == TextPattern.Meaning.NOT_BLANK;
        if (place.pattern != null) {
            shows(place, "pattern", fits ? "fits" : "does not fit", fits);
            if (!fits) {
                breaks(blank ? Code.BLANK : Code.PATTERN, pointer);
            }
        }
        if (!place.format.isEmpty()) {
            boolean real = fits && isRealDay(text);
            shows(place, "format", real ? "fits" : "does not fit", real);
            if (fits && !real) {
                breaks(Code.FORMAT, pointer);
            }
        }
        if (place.minSize == 1 && blank && length == 0) {
            shows(place, "minLength", "below", false); // that it is blank says it already
        } else {
            size(place, "min", length, Code.MIN_LENGTH, pointer);
        }
        if (broken.size() == before && blueprint.isRuled(place.path)) {
            BigDecimal amount = amount(text);
            sound.computeIfAbsent(place.path, p -> new ArrayList<>())
                    .add(new Spot("", "", amount == null ? text : amount, place, pointer));
        }
    }

    private static boolean isRealDay(String text) {
        try {
            LocalDate.parse(text.substring(0, 10));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Returns the amount that a text is, or null. */
    static @Nullable BigDecimal amount(String text) {
        return TextPattern.Meaning.MONEY.fits(text) ? new BigDecimal(text) : null;
    }

    private void number(BigDecimal number, Place place, String pointer) {
        boolean holds = bound(place, "minimum", place.minimum, number, -1, Code.MINIMUM, pointer)
                && bound(place, "maximum", place.maximum, number, 1, Code.MAXIMUM, pointer);
        if (holds && blueprint.isRuled(place.path)) {
            sound.computeIfAbsent(place.path, p -> new ArrayList<>()).add(new Spot("", "", number, place, pointer));
        }
    }

    boolean bound(
            Place place,
            String keyword,
            @Nullable BigDecimal limit,
            BigDecimal number,
            int wrongSide,
            Code code,
            String pointer) {
        if (limit == null) {
            return true;
        }
        int side = number.compareTo(limit);
        shows(place, keyword, side < 0 ? "below" : side == 0 ? "at" : "above", side != wrongSide);
        if (side == wrongSide) {
            breaks(code, pointer);
        }
        return side != wrongSide;
    }
}
