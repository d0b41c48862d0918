package org.refocus.sdk.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.testkit.Blueprint.Rule;

/** One document being drawn, on its way to showing one point of its template. Used once, by one thread. */
final class Drawing {
    /** Beyond this depth only what is required is drawn. */
    private static final int DEEP = 14;

    private final Blueprint blueprint;
    private final Map<String, List<String>> examples;
    private final Random random;
    private final Point aim;
    private final Map<Rule, Set<Object>> taken = new HashMap<>();
    private final double fill;

    /** How many code points the texts at their bounds may still take: a document has an end. */
    private int room = 60_000;

    /** How many items lists at their bounds may still take. */
    private int items = 400;

    Drawing(Blueprint blueprint, Map<String, List<String>> examples, Random random, Point aim) {
        this.blueprint = blueprint;
        this.examples = examples;
        this.random = random;
        this.aim = aim;
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
            case STRING -> text(place);
            case BOOLEAN -> random.nextBoolean();
            case INTEGER, NUMBER -> number(place);
        };
    }

    private boolean isAim(Place place, String keyword) {
        return aim.place().equals(place.path) && aim.keyword().equals(keyword);
    }

    private boolean isAim(Place place, String keyword, String variant) {
        return isAim(place, keyword) && aim.variant().equals(variant);
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
            if (!isAim(child, "properties", "left out") && (drawn || isNeeded(child))) {
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
        int least = isAim(place, "minProperties", "above") ? place.minSize + 1 : place.minSize;
        int most = isAim(place, "maxProperties", "below") ? place.maxSize - 1 : place.maxSize;
        if (isAim(place, "maxProperties", "at")) {
            least = place.maxSize;
        }
        if (isAim(place, "minProperties", "at")) {
            most = place.minSize;
        }
        resize(place, object, least, most);
        return object;
    }

    private void conditions(Place place, Map<String, Object> object) {
        for (Place.Match condition : place.conditions) {
            String keyword = "if " + condition.property() + " is " + condition.value();
            Place property = Objects.requireNonNull(place.child(condition.property()));
            if (isAim(place, keyword)) {
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
        boolean wanted = isAim(place, "additionalProperties", "another name")
                || (other != null && other != place && leadsOn(other) && !place.path.equals(aim.place()));
        int others = wanted || random.nextDouble() < fill / 4 ? 1 : 0;
        if (isAim(place, "additionalProperties", "none")) {
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
        if (isAim(place, "maxItems", "at")) {
            size = most;
        } else if (isAim(place, "minItems", "at")) {
            size = least;
        } else if (isAim(place, "minItems", "above") || isAim(place, "contains", "")) {
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

    private String text(Place place) {
        String text = place.choices.isEmpty() ? freeText(place) : choice(place);
        for (Rule rule : rulesThatDistinguish(place)) {
            Set<Object> known = taken.computeIfAbsent(rule, r -> new HashSet<>());
            for (int i = 0; i < 50 && !known.add(text); i++) {
                text = place.choices.isEmpty() ? (i < 5 ? freeText(place) : anyText(place)) : choice(place);
            }
        }
        return text;
    }

    /** Draws a text without regard to the aim: of the shortest texts, say, there are too few for all to differ. */
    private String anyText(Place place) {
        boolean plain = place.pattern == null || place.pattern.meaning == TextPattern.Meaning.NOT_BLANK;
        return plain && !examples.containsKey(place.path)
                ? Words.text(random, place, Math.max(place.minSize, 1), place.maxSize)
                : freeText(place);
    }

    private List<Rule> rulesThatDistinguish(Place place) {
        return !blueprint.isRuled(place.path)
                ? List.of()
                : blueprint.rulesAt(Rule.Kind.DISTINCT, place.path).toList();
    }

    private String choice(Place place) {
        if (isAim(place, place.isConstant ? "const" : "enum") && aim.holds()) {
            return aim.variant();
        }
        return Words.pick(random, place.choices);
    }

    private String freeText(Place place) {
        List<String> given = examples.get(place.path);
        if (given != null) {
            return Words.pick(random, given);
        }
        TextPattern.Meaning meaning = place.pattern == null ? TextPattern.Meaning.NOT_BLANK : place.pattern.meaning;
        return switch (meaning) {
            case NOT_BLANK -> plain(place);
            case IDENTIFIER -> Words.identifier(random);
            case LANGUAGE -> Words.language(random);
            case DATE -> Words.date(random);
            case INSTANT -> Words.instant(random);
            case MONEY -> money(place);
            case OTHER -> patterned(place);
        };
    }

    private String plain(Place place) {
        int max = place.maxSize;
        if (isAim(place, "maxLength", "at") || (random.nextInt(500) == 0 && max <= room)) {
            room -= max;
            return Words.exactly(max, random);
        }
        if (isAim(place, "minLength", "at")) {
            return Words.exactly(place.minSize, random);
        }
        int least = isAim(place, "minLength", "above") ? place.minSize + 1 : Math.max(place.minSize, 1);
        int most = isAim(place, "maxLength", "below") ? max - 1 : max;
        return Words.text(random, place, least, most);
    }

    private String money(Place place) {
        BigDecimal most = blueprint.most(place).orElse(new BigDecimal("9999999.99"));
        if (isAim(place, "rule at-most", "at")) {
            return Amounts.money(most);
        }
        BigDecimal least = blueprint.least(place).orElse(BigDecimal.ZERO);
        if (isAim(place, "rule at-least", "at")) {
            return Amounts.money(least);
        }
        return Amounts.money(Amounts.between(random, least, most.min(least.add(new BigDecimal("999.99"))), 2));
    }

    private String patterned(Place place) {
        TextPattern pattern = Objects.requireNonNull(place.pattern);
        for (int i = 0; i < 200; i++) {
            String plain = plain(place);
            String text = i % 2 == 0 ? plain : pattern.fitting(random).orElse(plain);
            if (i % 4 == 3) {
                text = cut(text + plain, text, place); // a pattern that has no end fits what is longer too
            }
            int length = text.codePointCount(0, text.length());
            if (length >= place.minSize
                    && length <= place.maxSize
                    && text.indexOf('\u0000') < 0
                    && pattern.fits(text)) {
                return text;
            }
        }
        throw new UndrawableTemplateException(
                place.path,
                "the kit cannot draw a text for its pattern; give it some with withExamples(\"" + place.path
                        + "\", ...)");
    }

    /** Cuts a text that was made longer to a length that its place allows. */
    private String cut(String longer, String text, Place place) {
        int most = Math.min(place.maxSize, longer.codePointCount(0, longer.length()));
        int least = Math.min(most, text.codePointCount(0, text.length()));
        int length = isAim(place, "maxLength", "at") || isAim(place, "minLength", "at")
                ? Math.min(most, isAim(place, "maxLength", "at") ? place.maxSize : place.minSize)
                : least + random.nextInt(most - least + 1);
        return longer.substring(0, longer.offsetByCodePoints(0, length));
    }

    private Number number(Place place) {
        int scale = place.type == Place.Type.INTEGER ? 0 : 2;
        BigDecimal least = blueprint
                .least(place)
                .orElseGet(() -> blueprint
                        .most(place)
                        .map(most -> most.subtract(BigDecimal.valueOf(1_000)))
                        .orElse(BigDecimal.ZERO));
        BigDecimal most =
                blueprint.most(place).orElse(least.max(BigDecimal.ZERO).add(BigDecimal.valueOf(1_000)));
        BigDecimal drawn = Amounts.between(random, least, most, scale);
        BigDecimal bound = boundAimedAt(place);
        if (bound != null) {
            drawn = bound;
        } else if (random.nextInt(8) == 0) {
            drawn = random.nextBoolean()
                    ? least.setScale(scale, RoundingMode.CEILING)
                    : most.setScale(scale, RoundingMode.FLOOR);
        }
        drawn = distinct(place, drawn, least, most, scale);
        if (isAim(place, "type", "whole, with a point") || random.nextInt(100) == 0) {
            return drawn.setScale(Math.max(1, drawn.scale()), RoundingMode.UNNECESSARY);
        }
        if (isAim(place, "type", "number")) {
            return drawn.add(new BigDecimal("0.25")).min(most).setScale(2, RoundingMode.FLOOR);
        }
        return place.type == Place.Type.INTEGER || isAim(place, "type", "whole")
                ? drawn.setScale(0, RoundingMode.FLOOR)
                : drawn;
    }

    private @Nullable BigDecimal boundAimedAt(Place place) {
        BigDecimal step = place.type == Place.Type.INTEGER ? BigDecimal.ONE : new BigDecimal("0.01");
        for (String keyword : List.of("minimum", "maximum", "rule at-most", "rule at-least")) {
            if (isAim(place, keyword)) {
                BigDecimal limit = limit(place, keyword);
                BigDecimal bound = switch (aim.variant()) {
                    case "at" -> limit;
                    case "below" -> limit.subtract(step);
                    default -> limit.add(step);
                };
                boolean low = blueprint
                        .least(place)
                        .filter(least -> bound.compareTo(least) < 0)
                        .isPresent();
                boolean high = blueprint
                        .most(place)
                        .filter(most -> bound.compareTo(most) > 0)
                        .isPresent();
                return low || high ? null : bound;
            }
        }
        return null;
    }

    private BigDecimal limit(Place place, String keyword) {
        return switch (keyword) {
            case "minimum" -> Objects.requireNonNull(place.minimum);
            case "maximum" -> Objects.requireNonNull(place.maximum);
            default ->
                blueprint.rules.stream()
                        .filter(rule ->
                                rule.keyword().equals(keyword) && rule.at().equals(place.path))
                        .findFirst()
                        .orElseThrow()
                        .bound();
        };
    }

    private BigDecimal distinct(Place place, BigDecimal drawn, BigDecimal least, BigDecimal most, int scale) {
        BigDecimal number = drawn;
        for (Rule rule : rulesThatDistinguish(place)) {
            Set<Object> known = taken.computeIfAbsent(rule, r -> new HashSet<>());
            for (int i = 0; i < 200 && !known.add(number.stripTrailingZeros()); i++) {
                number = Amounts.between(random, least, most, scale);
            }
        }
        return number;
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
