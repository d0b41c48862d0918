package org.refocus.forms.internal.compare;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.internal.check.Rule;
import org.refocus.forms.internal.check.Rule.Kind;

/** Compares rules by what they demand: a parameter of another name and the same number is no change. */
final class RuleParts {
    private RuleParts() {}

    static void compare(Found found, List<Rule> before, List<Rule> after) {
        Map<Rule, Rule> was = tightest(before);
        Map<Rule, Rule> is = tightest(after);
        is.forEach((demand, rule) -> {
            Rule old = was.get(demand);
            if (old == null) {
                found.narrowed(rule.at(), keyword(rule), "has a new rule: " + keyword(rule));
            } else if (rule.limit() != null) {
                Bounds.bound(found, rule.at(), keyword(rule), old.limit(), rule.limit(), rule.kind() == Kind.AT_MOST);
            }
        });
        was.forEach((demand, rule) -> {
            if (!is.containsKey(demand)) {
                found.widened(rule.at(), keyword(rule), "has a rule less: " + keyword(rule));
            }
        });
    }

    /** Returns the strictest rule of each kind at each place, under the rule without its number. */
    private static Map<Rule, Rule> tightest(List<Rule> rules) {
        Map<Rule, Rule> tightest = new LinkedHashMap<>();
        for (Rule rule : rules) {
            Rule demand = new Rule(rule.kind(), rule.at(), rule.other(), null);
            tightest.merge(demand, rule, (known, next) -> isTighter(known, next) ? known : next);
        }
        return tightest;
    }

    private static boolean isTighter(Rule one, Rule other) {
        @Nullable BigDecimal limit = one.limit();
        @Nullable BigDecimal than = other.limit();
        if (limit == null || than == null) {
            return false;
        }
        return one.kind() == Kind.AT_MOST ? limit.compareTo(than) < 0 : limit.compareTo(than) > 0;
    }

    private static String keyword(Rule rule) {
        return rule.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
