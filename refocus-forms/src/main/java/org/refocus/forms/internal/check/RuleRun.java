package org.refocus.forms.internal.check;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Code;
import org.refocus.forms.internal.read.Findings;

/**
 * What the rules of a template have heard of one document.
 *
 * <p>Each rule has two slots, twice its number for its place and one more for its other place: taps name slots.
 */
public final class RuleRun {
    private final List<Rule> rules;
    private final @Nullable BigDecimal[] sums;
    private final @Nullable BigDecimal[] totals;
    private final String[] totalPlaces;
    private final @Nullable Set<Object>[] heard;
    private final int[] awaited;

    @SuppressWarnings({"unchecked", "rawtypes"})
    public RuleRun(List<Rule> rules) {
        this.rules = rules;
        this.sums = new BigDecimal[rules.size()];
        this.totals = new BigDecimal[rules.size()];
        this.totalPlaces = new String[rules.size()];
        this.heard = new Set[rules.size()];
        this.awaited = new int[rules.size()];
    }

    /** Notes that a value begins or is missing where one must be: a sum waits for all its lines. */
    public void expect(int[] slots) {
        for (int slot : slots) {
            if ((slot & 1) == 0) {
                awaited[slot >>> 1]++;
            }
        }
    }

    /** Takes a text that is no amount and passed its own checks. */
    public void takeText(int[] slots, String text, String pointer, Findings findings) {
        for (int slot : slots) {
            if (rules.get(slot >>> 1).kind() == Rule.Kind.DISTINCT) {
                distinct(slot >>> 1, text, pointer, findings);
            }
        }
    }

    /** Takes a value that passed its own checks. */
    public void take(int[] slots, BigDecimal value, String pointer, Findings findings) {
        for (int slot : slots) {
            int number = slot >>> 1;
            Rule rule = rules.get(number);
            switch (rule.kind()) {
                case SUM -> {
                    if ((slot & 1) == 0) {
                        BigDecimal sum = sums[number];
                        sums[number] = sum == null ? value : sum.add(value);
                        awaited[number]--;
                    } else {
                        totals[number] = value;
                        totalPlaces[number] = pointer;
                    }
                }
                case AT_MOST -> {
                    if (rule.limit() != null && value.compareTo(rule.limit()) > 0) {
                        findings.error(Code.OVER_LIMIT, pointer, "limit", rule.limit());
                    }
                }
                case AT_LEAST -> {
                    if (rule.limit() != null && value.compareTo(rule.limit()) < 0) {
                        findings.error(Code.UNDER_LIMIT, pointer, "limit", rule.limit());
                    }
                }
                case DISTINCT -> {
                    Object same = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
                    distinct(number, same, pointer, findings);
                }
            }
        }
    }

    private void distinct(int number, Object value, String pointer, Findings findings) {
        Set<Object> known = heard[number];
        if (known == null) {
            known = new HashSet<>();
            heard[number] = known;
        }
        if (!known.add(value)) {
            findings.error(Code.NOT_DISTINCT, pointer);
        }
    }

    /** Compares what can only be compared at the end. */
    public void end(Findings findings) {
        for (int i = 0; i < rules.size(); i++) {
            BigDecimal total = totals[i];
            if (rules.get(i).kind() == Rule.Kind.SUM && total != null && awaited[i] == 0) {
                BigDecimal sum = sums[i];
                if (total.compareTo(sum == null ? BigDecimal.ZERO : sum) != 0) {
                    findings.error(Code.SUM, totalPlaces[i]);
                }
            }
        }
    }
}
