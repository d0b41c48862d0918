package org.refocus.sdk.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.testkit.Blueprint.Rule;

/** Draws the texts and numbers of one document. */
final class ScalarDrawing {
    private final Blueprint blueprint;
    private final Map<String, List<String>> examples;
    private final Random random;
    private final Point aim;
    private final Map<Rule, Set<Object>> taken = new HashMap<>();

    /** How many code points the texts at their bounds may still take: a document has an end. */
    private int room = 60_000;

    ScalarDrawing(Blueprint blueprint, Map<String, List<String>> examples, Random random, Point aim) {
        this.blueprint = blueprint;
        this.examples = examples;
        this.random = random;
        this.aim = aim;
    }

    String text(Place place) {
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
        if (aim.is(place, place.isConstant ? "const" : "enum") && aim.holds()) {
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
        if (aim.is(place, "maxLength", "at") || (random.nextInt(500) == 0 && max <= room)) {
            room -= max;
            return Words.exactly(max, random);
        }
        if (aim.is(place, "minLength", "at")) {
            return Words.exactly(place.minSize, random);
        }
        int least = aim.is(place, "minLength", "above") ? place.minSize + 1 : Math.max(place.minSize, 1);
        int most = aim.is(place, "maxLength", "below") ? max - 1 : max;
        return Words.text(random, place, least, most);
    }

    private String money(Place place) {
        BigDecimal most = blueprint.most(place).orElse(new BigDecimal("9999999.99"));
        if (aim.is(place, "rule at-most", "at")) {
            return Amounts.money(most);
        }
        BigDecimal least = blueprint.least(place).orElse(BigDecimal.ZERO);
        if (aim.is(place, "rule at-least", "at")) {
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
        int length = aim.is(place, "maxLength", "at") || aim.is(place, "minLength", "at")
                ? Math.min(most, aim.is(place, "maxLength", "at") ? place.maxSize : place.minSize)
                : least + random.nextInt(most - least + 1);
        return longer.substring(0, longer.offsetByCodePoints(0, length));
    }

    Number number(Place place) {
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
        if (aim.is(place, "type", "whole, with a point") || random.nextInt(100) == 0) {
            return drawn.setScale(Math.max(1, drawn.scale()), RoundingMode.UNNECESSARY);
        }
        if (aim.is(place, "type", "number")) {
            return drawn.add(new BigDecimal("0.25")).min(most).setScale(2, RoundingMode.FLOOR);
        }
        return place.type == Place.Type.INTEGER || aim.is(place, "type", "whole")
                ? drawn.setScale(0, RoundingMode.FLOOR)
                : drawn;
    }

    private @Nullable BigDecimal boundAimedAt(Place place) {
        BigDecimal step = place.type == Place.Type.INTEGER ? BigDecimal.ONE : new BigDecimal("0.01");
        for (String keyword : List.of("minimum", "maximum", "rule at-most", "rule at-least")) {
            if (aim.is(place, keyword)) {
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
}
