package org.refocus.sdk.testkit;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.refocus.forms.Code;
import org.refocus.sdk.testkit.Blueprint.Rule;

/** Judges the rules between places, once {@link Judge} has been everywhere. */
final class RuleJudge {
    private final Judge judge;

    RuleJudge(Judge judge) {
        this.judge = judge;
    }

    void judge(List<Rule> rules) {
        for (Rule rule : rules) {
            List<Spot> values = judge.sound.getOrDefault(rule.at(), List.of());
            switch (rule.kind()) {
                case SUM -> sum(rule, values);
                case DISTINCT -> distinct(rule, values);
                case AT_MOST ->
                    values.forEach(spot -> judge.bound(
                            spot.place(),
                            rule.keyword(),
                            rule.limit(),
                            decimal(spot),
                            1,
                            Code.OVER_LIMIT,
                            spot.pointer()));
                case AT_LEAST ->
                    values.forEach(spot -> judge.bound(
                            spot.place(),
                            rule.keyword(),
                            rule.limit(),
                            decimal(spot),
                            -1,
                            Code.UNDER_LIMIT,
                            spot.pointer()));
            }
        }
    }

    private static BigDecimal decimal(Spot spot) {
        return (BigDecimal) spot.value();
    }

    private void sum(Rule rule, List<Spot> lines) {
        List<Spot> totals = judge.sound.getOrDefault(rule.total(), List.of());
        if (totals.isEmpty() || lines.size() < judge.waiting.getOrDefault(rule.at(), 0)) {
            return;
        }
        Spot total = totals.get(0);
        BigDecimal sum = lines.stream().map(RuleJudge::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean same = sum.compareTo(decimal(total)) == 0;
        judge.shows(
                total.place(),
                rule.keyword(),
                !same ? "another total" : lines.isEmpty() ? "no lines" : "adds up",
                same);
        if (!same) {
            judge.breaks(Code.SUM, total.pointer());
        }
    }

    private void distinct(Rule rule, List<Spot> values) {
        Set<Object> seen = new HashSet<>();
        for (Spot spot : values) {
            Object value = spot.value() instanceof BigDecimal number
                    ? number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()
                    : spot.value();
            boolean fresh = seen.add(value);
            judge.shows(spot.place(), rule.keyword(), fresh ? "another" : "the same twice", fresh);
            if (!fresh) {
                judge.breaks(Code.NOT_DISTINCT, spot.pointer());
            }
        }
    }
}
