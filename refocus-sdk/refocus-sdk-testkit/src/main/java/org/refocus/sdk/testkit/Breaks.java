package org.refocus.sdk.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.testkit.Blueprint.Rule;

/** Breaks one thing of a valid document. What else may have broken with it is for {@link Judge} to say. */
final class Breaks {
    private static final List<String> UNKNOWN =
            List.of("unknown", "x-form", "no such/place~at all", "\u0645", "", "Text", "text ", "notes");
    private final Blueprint blueprint;
    private final Map<String, Object> document;
    private final Point aim;
    private final Random random;
    private final Drawing drawing;

    Breaks(Blueprint blueprint, Map<String, Object> document, Point aim, Random random, Drawing drawing) {
        this.blueprint = blueprint;
        this.document = document;
        this.aim = aim;
        this.random = random;
        this.drawing = drawing;
    }

    /** Tries to break what is aimed at, somewhere in the document; says whether there was a place for it. */
    boolean tried() {
        Judge judge = Judge.of(blueprint, document);
        if (aim.place().isEmpty()) {
            return inside(document, blueprint.root);
        }
        List<Spot> spots = judge.spotsAt(aim.place());
        if (spots.isEmpty()) {
            return false;
        }
        Spot spot = Words.pick(random, spots);
        return switch (aim.keyword()) {
            case "type" -> wrongType(spot);
            case "required" -> {
                spot.remove();
                yield true;
            }
            case "rule sum" -> anotherTotal(spot);
            case "rule at-most", "rule at-least" -> overOrUnder(spot);
            case "rule distinct" -> twice(spots);
            default -> inside(spot);
        };
    }

    private boolean inside(Spot spot) {
        return switch (spot.place().type) {
            case OBJECT -> inside(Place.map(spot.value()), spot.place());
            case ARRAY -> inList(items(spot), spot.place());
            case STRING -> set(spot, new WrongTexts(random).like(spot, aim.keyword()));
            case INTEGER, NUMBER -> set(spot, beyond(spot.place()));
            case BOOLEAN -> false;
        };
    }

    private static boolean set(Spot spot, @Nullable Object value) {
        if (value == null) {
            return false;
        }
        spot.set(value);
        return true;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> items(Spot spot) {
        return (List<Object>) spot.value();
    }

    private boolean wrongType(Spot spot) {
        boolean whole = spot.place().type == Place.Type.INTEGER || spot.place().type == Place.Type.NUMBER;
        switch (aim.variant()) {
            case "null" -> spot.set(null);
            case "text" -> spot.set(whole ? String.valueOf(spot.value()) : random.nextBoolean() ? "text" : "");
            case "true or false" -> spot.set(random.nextBoolean());
            case "object" ->
                spot.set(random.nextBoolean() ? new LinkedHashMap<>() : new LinkedHashMap<>(Map.of("text", "x")));
            case "list" ->
                spot.set(
                        random.nextBoolean()
                                ? new ArrayList<>()
                                : new ArrayList<>(List.of(Objects.requireNonNull(spot.value()))));
            case "whole" -> spot.set(random.nextInt(20));
            default -> spot.set(new BigDecimal("7.5"));
        }
        return true;
    }

    private boolean inside(Map<String, Object> object, Place place) {
        if (aim.keyword().equals("additionalProperties")) {
            object.put(Words.pick(random, UNKNOWN), random.nextBoolean() ? "x" : new ArrayList<>(List.of(1)));
            return true;
        }
        if (aim.keyword().equals("minProperties")) {
            List<String> names = new ArrayList<>(object.keySet());
            names.removeAll(place.required);
            while (object.size() >= place.minSize && !names.isEmpty()) {
                object.remove(names.remove(random.nextInt(names.size())));
            }
            return true;
        }
        if (aim.keyword().equals("maxProperties")) {
            for (Map.Entry<String, Place> child : place.children().entrySet()) {
                if (object.size() <= place.maxSize) {
                    object.computeIfAbsent(child.getKey(), name -> drawing.value(child.getValue()));
                }
            }
            Place other = place.hasOthers() ? place.child("\u0000") : null;
            for (int i = 0; object.size() <= place.maxSize && !place.closed; i++) {
                object.put("more-" + i, other == null ? Words.SHORT : drawing.value(other));
            }
            return true;
        }
        for (Place.Match condition : place.conditions) {
            if (aim.keyword().equals("if " + condition.property() + " is " + condition.value())) {
                object.put(condition.property(), condition.value());
                List<String> then = condition.then().stream()
                        .filter(name -> !place.required.contains(name))
                        .toList();
                object.remove(Words.pick(random, then));
                return true;
            }
        }
        return false;
    }

    private boolean inList(List<Object> items, Place place) {
        switch (aim.keyword()) {
            case "minItems" -> {
                while (items.size() >= place.minSize) {
                    items.remove(random.nextInt(items.size()));
                }
            }
            case "maxItems" -> {
                while (items.size() <= place.maxSize) {
                    items.add(drawing.value(place.item()));
                }
            }
            default -> {
                for (Place.Match wanted : place.contains) {
                    if (aim.keyword().equals("contains " + wanted.value())) {
                        lack(items, place, wanted);
                    }
                }
            }
        }
        return true;
    }

    /** Takes every item of a kind away, or turns it into one of another kind. */
    private void lack(List<Object> items, Place place, Place.Match wanted) {
        Place property = place.item().child(wanted.property());
        List<String> others = property == null
                ? List.of()
                : property.choices.stream()
                        .filter(choice -> !choice.equals(wanted.value()))
                        .toList();
        for (int i = items.size() - 1; i >= 0; i--) {
            Map<String, Object> item = Place.map(items.get(i));
            if (wanted.value().equals(item.get(wanted.property()))) {
                if (others.isEmpty() || (random.nextBoolean() && items.size() > place.minSize)) {
                    items.remove(i);
                } else {
                    item.put(wanted.property(), Words.pick(random, others));
                }
            }
        }
    }

    private @Nullable Object beyond(Place place) {
        BigDecimal step =
                place.type == Place.Type.INTEGER || random.nextBoolean() ? BigDecimal.ONE : new BigDecimal("0.01");
        if (random.nextInt(5) == 0) {
            step = new BigDecimal("1000000");
        }
        return aim.keyword().equals("minimum")
                ? Objects.requireNonNull(place.minimum).subtract(step)
                : Objects.requireNonNull(place.maximum).add(step);
    }

    private boolean anotherTotal(Spot total) {
        BigDecimal now = new BigDecimal(String.valueOf(total.value()));
        BigDecimal step = total.place().type == Place.Type.INTEGER ? BigDecimal.ONE : new BigDecimal("0.01");
        BigDecimal other = random.nextBoolean() && now.signum() > 0 ? now.subtract(step) : now.add(step);
        total.set(total.place().type == Place.Type.STRING ? Amounts.money(other) : other);
        return true;
    }

    private boolean overOrUnder(Spot spot) {
        Rule rule = blueprint.rules.stream()
                .filter(one -> one.keyword().equals(aim.keyword()) && one.at().equals(aim.place()))
                .findFirst()
                .orElseThrow();
        BigDecimal step = spot.place().type == Place.Type.INTEGER ? BigDecimal.ONE : new BigDecimal("0.01");
        boolean most = rule.kind() == Rule.Kind.AT_MOST;
        BigDecimal last = most ? spot.place().maximum : spot.place().minimum;
        BigDecimal beyond = last != null && random.nextInt(3) == 0
                ? last
                : most ? rule.bound().add(step) : rule.bound().subtract(step);
        if (blueprint.rules.stream().noneMatch(one -> one.total().equals(aim.place()))) {
            spot.set(spot.place().type == Place.Type.STRING ? Amounts.money(beyond) : beyond);
        }
        return true; // a total over its limit was drawn so, with lines that add up
    }

    private boolean twice(List<Spot> spots) {
        if (spots.size() < 2) {
            return false;
        }
        int first = random.nextInt(spots.size() - 1);
        int second = first + 1 + random.nextInt(spots.size() - first - 1);
        spots.get(second).set(spots.get(first).value());
        return true;
    }
}
