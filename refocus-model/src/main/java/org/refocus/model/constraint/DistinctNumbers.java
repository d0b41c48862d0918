package org.refocus.model.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.model.CarePlan;
import org.refocus.model.ClinicalSummary;

/**
 * No two goals may share a number.
 *
 * <p>For lists of {@link ClinicalSummary.Goal} and of {@link CarePlan.Goal}; the latter may not share a priority either.
 * Reported at the {@code number} or {@code priority} of every later goal that repeats one. Missing numbers are passed
 * over. {@code null} is valid.
 */
@Documented
@Constraint(validatedBy = DistinctNumbers.Validator.class)
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RUNTIME)
public @interface DistinctNumbers {
    /**
     * What to do about it.
     *
     * @return a sentence
     */
    String message() default "Give each goal a number and a priority of its own.";

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

    /** Checks {@link DistinctNumbers}. */
    final class Validator implements ConstraintValidator<DistinctNumbers, List<?>> {
        /** Made by the validation provider. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable List<?> goals, ConstraintValidatorContext context) {
            if (goals == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            boolean valid = true;
            Set<Integer> numbers = new HashSet<>();
            Set<Integer> priorities = new HashSet<>();
            for (int index = 0; index < goals.size(); index++) {
                if (goals.get(index) instanceof CarePlan.Goal goal) {
                    valid &= isNew(goal.number(), numbers, "number", index, context);
                    valid &= isNew(goal.priority(), priorities, "priority", index, context);
                } else if (goals.get(index) instanceof ClinicalSummary.Goal goal) {
                    valid &= isNew(goal.number(), numbers, "number", index, context);
                }
            }
            return valid;
        }

        private static boolean isNew(
                @Nullable Integer number,
                Set<Integer> seen,
                String property,
                int index,
                ConstraintValidatorContext context) {
            if (number == null || seen.add(number)) {
                return true;
            }
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode(property)
                    .inIterable()
                    .atIndex(index)
                    .addConstraintViolation();
            return false;
        }
    }
}
