package org.refocus.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.refocus.model.Examples.costLine;
import static org.refocus.model.Examples.proposal;
import static org.refocus.model.Examples.reflection;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.UnexpectedTypeException;
import jakarta.validation.ValidationException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.refocus.model.Checks;
import org.refocus.model.Examples;
import org.refocus.model.OwnStrengths;
import org.refocus.model.PartnershipProposal;
import org.refocus.model.PartnershipProposal.Criterion;
import org.refocus.model.PartnershipProposal.Role;

class LimitsTest {
    private static final List<Role> BOTH = List.of(Role.values());
    private static final Limits MONTHS = new Limits(
            Map.of("firstMonth", BigDecimal.valueOf(2), "lastMonth", BigDecimal.valueOf(18)), Map.of(), Map.of());

    @Test
    void a_total_stays_within_the_budget_that_the_template_sets() {
        assertThat(Checks.found(total("500.00"), budget("500.00"))).isEmpty();
        assertThat(Checks.found(total("500.01"), budget("500.00"))).containsExactly("total AtMost");
        assertThat(Checks.found(total("500.01"), budget("750"))).isEmpty();
    }

    @Test
    void a_month_lies_between_the_first_and_the_last() {
        assertThat(Checks.found(reflection(1), MONTHS)).containsExactly("month AtLeast");
        assertThat(Checks.found(reflection(2), MONTHS)).isEmpty();
        assertThat(Checks.found(reflection(18), MONTHS)).isEmpty();
        assertThat(Checks.found(reflection(19), MONTHS)).containsExactly("month AtMost");
    }

    @Test
    void without_limits_nothing_that_a_service_may_change_is_checked() {
        assertThat(Checks.found(total("9999.00"))).isEmpty();
        assertThat(Checks.found(total("9999.00"), Limits.none())).isEmpty();
        assertThat(Checks.found(reflection(99))).isEmpty();
        assertThat(Checks.found(strengths("anything"))).isEmpty();
    }

    @Test
    void what_is_absent_passes_every_limit() {
        assertThat(Checks.found(Examples.emptyProposal(), budget("0.00"))).noneMatch(found -> found.contains("AtMost"));
        assertThat(Checks.found(reflection(null), MONTHS)).containsExactly("month NeededToAgree");
    }

    @Test
    void two_templates_can_be_checked_side_by_side() {
        assertThat(Checks.found(total("600.00"), budget("500.00"))).containsExactly("total AtMost");
        assertThat(Checks.found(total("600.00"), budget("750.00"))).isEmpty();
        assertThat(Checks.found(total("600.00"), budget("500.00"))).containsExactly("total AtMost");
    }

    @Test
    void a_part_that_the_template_does_not_list_is_reported_at_its_key() {
        Limits limits = new Limits(Map.of(), Map.of("/headings", Set.of("skills", "choir")), Map.of());

        assertThat(Checks.found(strengths("skills"), limits)).isEmpty();
        assertThat(Checks.found(strengths("choir"), limits)).isEmpty();
        assertThat(Checks.found(strengths("zebra"), limits))
                .containsExactly("headings[zebra].<map value> TemplateKeys");
        assertThat(Checks.violations(strengths("zebra"), limits))
                .extracting(violation -> violation.getMessage())
                .containsExactly("Use only the parts that this form lists.");
    }

    @Test
    void a_missing_part_that_the_template_requires_is_reported_at_its_key() {
        Limits limits =
                new Limits(Map.of(), Map.of(), Map.of("/assessment/criteria", Set.of("partnership", "cost-justified")));
        PartnershipProposal proposal = proposal("1.00", BOTH, costLine("1.00"));

        assertThat(Checks.found(proposal, limits))
                .containsExactly("assessment.criteria[cost-justified].<map value> TemplateKeys");
        assertThat(Checks.violations(proposal, limits))
                .extracting(violation -> violation.getMessage())
                .containsExactly("Fill in this part, which the form requires.");
        assertThat(Checks.found(
                        Examples.assessment(Map.of(
                                "partnership", new Criterion(true, null),
                                "cost-justified", new Criterion(false, null))),
                        limits))
                .isEmpty();
    }

    @Test
    void limits_cannot_be_changed_from_outside() {
        Map<String, BigDecimal> numbers = new HashMap<>(Map.of("budgetLimit", BigDecimal.TEN));
        Set<String> keys = new HashSet<>(Set.of("skills"));
        Limits limits = new Limits(numbers, Map.of("/headings", keys), Map.of());

        numbers.clear();
        keys.clear();

        assertThat(limits.numbers()).containsKey("budgetLimit");
        assertThat(limits.keys()).isEqualTo(Map.of("/headings", Set.of("skills")));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> limits.keys().get("/headings").add("zebra"));
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> new Limits(null, Map.of(), Map.of()));
        assertThatNullPointerException().isThrownBy(() -> new LimitsConstraintValidatorFactory(null));
        assertThatNullPointerException().isThrownBy(() -> new LimitsConstraintValidatorFactory(Limits.none(), null));
    }

    @Test
    void a_hosts_own_factory_makes_and_releases_the_validators() {
        List<Object> made = new ArrayList<>();
        List<Object> released = new ArrayList<>();
        var factory = new LimitsConstraintValidatorFactory(budget("1.00"), new ConstraintValidatorFactory() {
            @Override
            public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> key) {
                T validator = new LimitsConstraintValidatorFactory(Limits.none()).getInstance(key);
                made.add(validator);
                return validator;
            }

            @Override
            public void releaseInstance(ConstraintValidator<?, ?> instance) {
                released.add(instance);
            }
        });

        factory.releaseInstance(factory.getInstance(AtMost.Validator.class));

        assertThat(made).hasSize(1).isEqualTo(released);
    }

    @Test
    void a_validator_that_cannot_be_made_is_refused() {
        var factory = new LimitsConstraintValidatorFactory(Limits.none());

        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> factory.getInstance(Closed.class));
    }

    @Test
    void only_money_and_whole_numbers_have_limits() {
        record Odd(@AtMost("budgetLimit") String total) {}

        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> Checks.found(new Odd("12"), budget("1.00")))
                .matches(e -> e instanceof UnexpectedTypeException || e.getCause() instanceof UnexpectedTypeException);
    }

    private static PartnershipProposal total(String amount) {
        return proposal(amount, BOTH, costLine(amount));
    }

    private static OwnStrengths strengths(String heading) {
        return new OwnStrengths("Idris Webb", Examples.DAY, Map.of(heading, List.of()));
    }

    private static Limits budget(String limit) {
        return new Limits(Map.of("budgetLimit", new BigDecimal(limit)), Map.of(), Map.of());
    }

    static final class Closed implements ConstraintValidator<Words, String> {
        private Closed() {}

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return true;
        }
    }
}
