package org.refocus.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.internal.template.Pointers;
import org.refocus.model.CarePlan;
import org.refocus.model.ClinicalSummary;
import org.refocus.model.Entry;
import org.refocus.model.FormAnswers;
import org.refocus.model.Strength;
import org.refocus.model.StrengthKind;
import org.refocus.model.StrengthsWorksheet;
import org.refocus.model.ValuesGuide;
import org.refocus.model.Voice;

/**
 * What the manual's practice would have people look at again. It advises and never blocks.
 *
 * <p>Source: REFOCUS manual, section 4.3 (what a good assessment of strengths is), sections 5.3 and 5.4 (goals and care
 * plans). Nothing is kept; safe to share between threads.
 */
public final class PracticeAdvice {
    /** So many months that a day after them is past reckoning. */
    private static final BigDecimal NEVER = BigDecimal.valueOf(100_000);

    private final FormTemplate template;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();

    private PracticeAdvice(FormTemplate template, LocalDate today) {
        this.template = template;
        this.today = today;
    }

    /**
     * Looks at answers, complete or not.
     *
     * @param answers the answers
     * @param template the template they were given under; its {@code currentMonths} says when they are out of date,
     *     and its {@code mayBeEmpty} which parts of life draw no advice while they are empty
     * @param today the day to reckon from
     * @return findings of severity {@link Severity#ADVICE} alone
     */
    public static Report on(FormAnswers answers, FormTemplate template, LocalDate today) {
        PracticeAdvice advice = new PracticeAdvice(template, today);
        if (answers instanceof StrengthsWorksheet worksheet) {
            advice.onWorksheet(worksheet);
        } else if (answers instanceof CarePlan plan) {
            advice.onPlan(plan);
        } else if (answers instanceof ClinicalSummary summary) {
            advice.onSummary(summary);
        } else if (answers instanceof ValuesGuide guide) {
            advice.onGuide(guide);
        }
        return Report.of(advice.findings);
    }

    private void onWorksheet(StrengthsWorksheet worksheet) {
        List<Strength> all = new ArrayList<>();
        for (TemplateNode domain : children("domains")) {
            StrengthsWorksheet.Domain filled = worksheet.domains().get(domain.name());
            boolean empty = filled == null
                    || (filled.current().isEmpty()
                            && filled.desires().isEmpty()
                            && filled.resources().isEmpty());
            if (empty && !mayBeEmpty(domain)) {
                add(Code.EMPTY_DOMAIN, "/domains/" + Pointers.escape(domain.name()));
            }
        }
        worksheet.domains().values().forEach(domain -> {
            all.addAll(domain.current());
            all.addAll(domain.desires());
            all.addAll(domain.resources());
        });
        List<StrengthKind> kinds = new ArrayList<>();
        all.forEach(strength -> {
            if (strength.kind() != null) {
                kinds.add(strength.kind());
            }
        });
        if (!kinds.isEmpty() && kinds.stream().allMatch(k -> k == StrengthKind.INTERNAL)) {
            add(Code.ONLY_INTERNAL_STRENGTHS, "/domains");
        }
        ownWords(all.stream().map(Strength::words).toList(), "/domains");
        age(worksheet.updatedOn(), "/updatedOn");
    }

    private void onPlan(CarePlan plan) {
        List<@Nullable Entry> wishes = new ArrayList<>();
        for (int i = 0; i < plan.goals().size(); i++) {
            CarePlan.Goal goal = plan.goals().get(i);
            String at = "/goals/" + i;
            wishes.add(goal.words());
            if (goal.direction() == CarePlan.Direction.AVOIDANCE) {
                add(Code.AVOIDANCE_GOAL, at + "/direction");
            }
            if (goal.strengths().isEmpty()) {
                add(Code.GOAL_WITHOUT_STRENGTH, at + "/strengths");
            }
            if (goal.values().isEmpty()) {
                add(Code.GOAL_WITHOUT_VALUE, at + "/values");
            }
            if (!goal.steps().isEmpty() && goal.steps().stream().allMatch(s -> s.kind() == CarePlan.Kind.PASSIVE)) {
                add(Code.ONLY_PASSIVE_STEPS, at + "/steps");
            }
        }
        ownWords(wishes, "/goals");
    }

    private void onSummary(ClinicalSummary summary) {
        for (TemplateNode domain : children("strengths")) {
            if (!mayBeEmpty(domain) && isEmpty(summary.strengths().get(domain.name()))) {
                add(Code.EMPTY_DOMAIN, "/strengths/" + Pointers.escape(domain.name()));
            }
        }
        List<@Nullable Entry> all = new ArrayList<>();
        summary.values().values().forEach(all::addAll);
        summary.strengths().values().forEach(all::addAll);
        summary.goals().forEach(goal -> all.add(goal.words()));
        ownWords(all, "");
        age(summary.summarisedOn(), "/summarisedOn");
    }

    private void onGuide(ValuesGuide guide) {
        List<Entry> all = new ArrayList<>();
        guide.areas().values().forEach(area -> {
            all.addAll(area.helpful());
            all.addAll(area.important());
        });
        guide.narrative().values().forEach(all::addAll);
        guide.lifeMaps().values().forEach(all::addAll);
        ownWords(all, "/areas");
    }

    /** Advises where something was written and none of it is the person's own words. */
    private void ownWords(Collection<? extends @Nullable Entry> entries, String pointer) {
        Predicate<@Nullable Entry> own = entry -> entry != null && entry.voice() == Voice.PERSON;
        if (!entries.isEmpty() && entries.stream().noneMatch(own)) {
            add(Code.NO_OWN_WORDS, pointer);
        }
    }

    private void age(@Nullable LocalDate day, String pointer) {
        BigDecimal months = template.limits().numbers().get("currentMonths");
        if (day != null
                && months != null
                && months.compareTo(NEVER) < 0
                && day.isBefore(today)
                && day.plusMonths(months.longValue()).isBefore(today)) {
            findings.add(new Finding(Code.OUT_OF_DATE, Severity.ADVICE, pointer, Map.of("months", months)));
        }
    }

    /** A template that names no parts in its {@code mayBeEmpty} means the one of this name, which holds what is left over. */
    private boolean mayBeEmpty(TemplateNode domain) {
        String names = template.parameters().getOrDefault("mayBeEmpty", "other");
        return List.of(names.split(" ", -1)).contains(domain.name());
    }

    private List<TemplateNode> children(String name) {
        return template.root().child(name).map(TemplateNode::children).orElse(List.of());
    }

    private void add(Code code, String pointer) {
        findings.add(Finding.advice(code, pointer));
    }

    private static boolean isEmpty(@Nullable Collection<?> items) {
        return items == null || items.isEmpty();
    }
}
