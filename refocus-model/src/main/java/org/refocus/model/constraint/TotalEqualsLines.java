package org.refocus.model.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.refocus.model.Money;
import org.refocus.model.PartnershipProposal;

/**
 * The total must be the sum of the cost lines.
 *
 * <p>Reported at {@code total}. Not checked while the total or the amount of any line is missing. {@code null} is valid.
 */
@Documented
@Constraint(validatedBy = TotalEqualsLines.Validator.class)
@Target({TYPE, ANNOTATION_TYPE})
@Retention(RUNTIME)
public @interface TotalEqualsLines {
    /**
     * What to do about it.
     *
     * @return a sentence
     */
    String message() default "Make the total the sum of the cost lines.";

    /**
     * When to check it.
     *
     * @return validation groups
     */
    Class<?>[] groups() default {};

    /**
     * What a host attaches.
     *
     * @return payload types
     */
    Class<? extends Payload>[] payload() default {};

    /** Checks {@link TotalEqualsLines}. */
    final class Validator implements ConstraintValidator<TotalEqualsLines, PartnershipProposal> {
        /** Made by the validation provider. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable PartnershipProposal proposal, ConstraintValidatorContext context) {
            if (proposal == null || proposal.total() == null) {
                return true;
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (PartnershipProposal.CostLine line : proposal.costs()) {
                Money amount = line.amount();
                if (amount == null) {
                    return true;
                }
                sum = sum.add(amount.amount());
            }
            return proposal.total().amount().compareTo(sum) == 0 || Reports.atProperty("total", context);
        }
    }
}
