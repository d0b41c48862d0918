package org.refocus.sdk.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.refocus.sdk.testkit.Blueprint.Rule;

/** One document being drawn, on its way to showing one point of its template. Used once, by one thread. */
final class Drawing {
    /** Beyond this depth only what is required is drawn. */
    private static final int DEEP = 14;

    private final Blueprint blueprint;
    private final Random random;
    private final Point aim;
    private final ScalarDrawing scalars;
    private final double fill;

    /** How many items lists at their bounds may still take. */
    private int items = 400;

    Drawing(Blueprint blueprint, Map<String, List<String>> examples, Random random, Point aim) {
        this.blueprint = blueprint;
        this.random = random;
        this.aim = aim;
        this.scalars = new ScalarDrawing(blueprint, examples, random, aim);
        this.fill = List.of(0.0, 0.15, 0.4, 0.9).get(random.nextInt(4));
    }

    Map<String, Object> document() {
        Map<String, Object> document = object(blueprint.root);
        addUp(document);
        return document;
    }

    /** Draws a value for a place. */
    Object value(Place place) {
        if (place.depth > 60) {
            throw new UndrawableTemplateException(
                    place.path, "every answer holds another of the same kind, without end");
        }
        return switch (place.type) {
            case OBJECT -> object(place);
            case ARRAY -> list(place);
            case STRING -> scalars.text(place);
            case BOOLEAN -> random.nextBoolean();
            case INTEGER, NUMBER -> scalars.number(place);
        };
    }

    /** Says whether the aim lies at a place or inside. */
    private boolean leadsOn(Place place) {
        return aim.place().equals(place.path) || aim.place().startsWith(place.path + "/");
    }

    /** Says whether a rule needs something at a place, so that the aim can be shown. */
    private boolean isNeeded(Place place) {
        if (leadsOn(place)) {
            return true;
        }
        for (Rule rule : aim.keyword().startsWith("rule ") ? blueprint.rules : List.<Rule>of()) {
            boolean aimed = aim.place().equals(rule.at()) || aim.place().equals(rule.total());
            if (aimed && (leads(place, rule.at()) || leads(place, rule.total()))) {
                return !aim.variant().equals("no lines") || !leads(place, rule.at());
            }
        }
        return false;
    }

    private static boolean leads(Place place, String path) {
        return path.equals(place.path) || path.startsWith(place.path + "/");
    }

    private Map<String, Object> object(Place place) {
        Set<String> chosen = new HashSet<>(place.required);
        Map<String, Place> children = place.children();
        children.forEach((name, child) -> {
            boolean drawn = place.depth < DEEP && random.nextDouble() < fill;
            if (!aim.is(child, "properties", "left out") && (drawn || isNeeded(child))) {
                chosen.add(name);
            }
        });
        Map<String, Object> object = new LinkedHashMap<>();
        for (Map.Entry<String, Place> child : children.entrySet()) {
            if (chosen.contains(child.getKey())) {
                object.put(child.getKey(), value(child.getValue()));
            }
        }
        conditions(place, object);
        int least = aim.is(place, "minProperties", "above") ? place.minSize + 1 : place.minSize;
        int most = aim.is(place, "maxProperties", "below") ? place.maxSize - 1 : place.maxSize;
        if (aim.is(place, "maxProperties", "at")) {
            least = place.maxSize;
        }
        if (aim.is(place, "minProperties", "at")) {
            most = place.minSize;
        }
        resize(place, object, least, most);
        return object;
    }

    private void conditions(Place place, Map<String, Object> object) {
        for (Place.Match condition : place.conditions) {
            String keyword = "if " + condition.property() + " is " + condition.value();
            Place property = Objects.requireNonNull(place.child(condition.property()));
            if (aim.is(place, keyword)) {
                if (!aim.variant().equals("no")) {
                    object.put(condition.property(), condition.value());
                } else if (condition.value().equals(object.get(condition.property()))) {
                    property.choices.stream()
                            .filter(choice -> !choice.equals(condition.value()))
                            .findFirst()
                            .ifPresentOrElse(
                                    choice -> object.put(condition.property(), choice),
                                    () -> object.remove(condition.property()));
                }
            }
            if (condition.value().equals(object.get(condition.property()))) {
                for (String name : condition.then()) {
                    if (!object.containsKey(name)) {
                        object.put(name, value(Objects.requireNonNull(place.child(name))));
                    }
                }
            }
        }
    }

    private void resize(Place place, Map<String, Object> object, int least, int most) {
        List<String> more = new ArrayList<>(place.names);
        java.util.Collections.shuffle(more, random);
        for (String name : more) {
            Place child = Objects.requireNonNull(place.child(name));
            if (object.size() < least && !object.containsKey(name)) {
                object.put(name, value(child));
            } else if (object.size() > most && object.containsKey(name) && !place.required.contains(name)) {
                object.remove(name);
            }
        }
        Place other = place.hasOthers() ? place.child("\u0000") : null;
        if (other == null && place.closed) {
            return;
        }
        boolean wanted = aim.is(place, "additionalProperties", "another name")
                || (other != null && other != place && leadsOn(other) && !place.path.equals(aim.place()));
        int others = wanted || random.nextDouble() < fill / 4 ? 1 : 0;
        if (aim.is(place, "additionalProperties", "none")) {
            return;
        }
        for (int i = 0; object.size() < least || (i < others && object.size() < most); i++) {
            object.put("extra-" + (i + 1), other == null ? Words.SHORT : value(other));
        }
    }

    private List<Object> list(Place place) {
        int least = Math.max(place.minSize, place.contains.size());
        int most = place.maxSize == Integer.MAX_VALUE ? least + 4 : place.maxSize;
        int size = Math.min(most, least + (place.depth >= DEEP ? 0 : random.nextInt(fill > 0.5 ? 4 : 3)));
        if (random.nextInt(200) == 0 && most <= items) {
            size = most;
        }
        if (isNeeded(place) && !aim.place().equals(place.path)) {
            size = Math.min(most, Math.max(size, 2));
        }
        if (aim.is(place, "maxItems", "at")) {
            size = most;
        } else if (aim.is(place, "minItems", "at")) {
            size = least;
        } else if (aim.is(place, "minItems", "above")) {
            size = Math.min(most, Math.max(size, least + 1));
        }
        if (place.path.equals(removedBySum())) {
            size = least;
        }
        items -= size;
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(value(place.item()));
        }
        for (int i = 0; i < place.contains.size() && i < size; i++) {
            Place.Match wanted = place.contains.get(i);
            if (list.get(i) instanceof Map<?, ?> item) {
                Map<String, Object> object = Place.map(item);
                object.put(wanted.property(), wanted.value());
                conditions(place.item(), object);
            }
        }
        return list;
    }

    /** Returns the list that has to be empty to show a sum without lines. */
    private String removedBySum() {
        for (Rule rule : blueprint.rules) {
            if (aim.variant().equals("no lines") && rule.total().equals(aim.place())) {
                int star = rule.at().indexOf("/*");
                return star < 0 ? "" : rule.at().substring(0, star);
            }
        }
        return "none";
    }

    /** Makes totals the sums of their lines, and lines so small that the total keeps to its limit. */
    void addUp(Map<String, Object> document) {
        for (Rule rule : blueprint.rules) {
            if (rule.kind() == Rule.Kind.SUM) {
                Amounts.addUp(blueprint, document, rule, aim, random);
            }
        }
    }
}
