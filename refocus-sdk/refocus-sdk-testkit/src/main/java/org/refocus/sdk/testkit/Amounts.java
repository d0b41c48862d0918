package org.refocus.sdk.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.refocus.sdk.testkit.Blueprint.Rule;

/** Amounts that add up. */
final class Amounts {
    private Amounts() {}

    static String money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.DOWN).toPlainString();
    }

    /** Draws a number of so many decimals within bounds, both included. */
    static BigDecimal between(Random random, BigDecimal least, BigDecimal most, int scale) {
        long low = least.setScale(scale, RoundingMode.CEILING).unscaledValue().longValueExact();
        long high = most.setScale(scale, RoundingMode.FLOOR).unscaledValue().longValueExact();
        long span = Math.max(0, high - low);
        long drawn = span == 0 ? 0 : Math.floorMod(random.nextLong(), span + 1);
        return BigDecimal.valueOf(low + drawn, scale);
    }

    /**
     * Draws a total that keeps to its limits, or misses them where that is the aim, and shares it out among the lines
     * that are there.
     */
    static void addUp(Blueprint blueprint, Map<String, Object> document, Rule rule, Point aim, Random random) {
        Judge judge = Judge.of(blueprint, document);
        List<Spot> lines = judge.spotsAt(rule.at());
        List<Spot> totals = judge.spotsAt(rule.total());
        if (totals.isEmpty()) {
            return;
        }
        Place place = totals.get(0).place();
        BigDecimal most = blueprint.most(place).orElse(new BigDecimal("999.99"));
        BigDecimal least = blueprint.least(place).orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
        int scale = place.type == Place.Type.INTEGER ? 0 : 2;
        BigDecimal total = lines.isEmpty() ? BigDecimal.ZERO : between(random, least, most, scale);
        if (aim.place().equals(place.path) && aim.keyword().matches("rule at-.*|minimum|maximum") && !lines.isEmpty()) {
            boolean upper =
                    aim.keyword().equals("rule at-most") || aim.keyword().equals("maximum");
            BigDecimal limit = upper ? most : least;
            BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
            total = switch (aim.variant()) {
                case "at" -> limit;
                case "above" -> place.maximum != null && random.nextInt(3) == 0 ? place.maximum : limit.add(step);
                default -> limit.subtract(step);
            };
        }
        share(total.setScale(scale, RoundingMode.DOWN), lines, random);
        set(totals.get(0), total);
        if (aim.place().equals(place.path) && aim.variant().equals("whole, with a point")) {
            totals.get(0).set(total.setScale(1));
        }
    }

    /** Sets every total to what its lines add up to. */
    static void total(Blueprint blueprint, Map<String, Object> document) {
        for (Rule rule : blueprint.rules) {
            if (rule.kind() == Rule.Kind.SUM) {
                total(blueprint, document, rule);
            }
        }
    }

    private static void total(Blueprint blueprint, Map<String, Object> document, Rule rule) {
        Judge judge = Judge.of(blueprint, document);
        BigDecimal sum = BigDecimal.ZERO;
        for (Spot line : judge.spotsAt(rule.at())) {
            String text = String.valueOf(line.value());
            sum = sum.add(text.matches("[0-9]+(\\.[0-9]+)?") ? new BigDecimal(text) : BigDecimal.ZERO);
        }
        for (Spot total : judge.spotsAt(rule.total())) {
            set(total, sum);
        }
    }

    private static void share(BigDecimal total, List<Spot> lines, Random random) {
        long whole = Math.max(0, total.unscaledValue().longValueExact());
        TreeSet<Long> cuts = new TreeSet<>();
        for (int i = 1; i < lines.size(); i++) {
            cuts.add(Math.floorMod(random.nextLong(), whole + 1));
        }
        cuts.add(whole);
        long before = 0;
        for (Spot line : lines) {
            Long cut = cuts.pollFirst();
            long share = cut == null ? 0 : cut - before;
            before = cut == null ? before : cut;
            set(line, BigDecimal.valueOf(share, total.scale()));
        }
    }

    private static void set(Spot spot, BigDecimal amount) {
        spot.set(
                switch (spot.place().type) {
                    case STRING -> money(amount);
                    case INTEGER -> amount.setScale(0, RoundingMode.DOWN);
                    default -> amount;
                });
    }
}
