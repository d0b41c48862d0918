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
import org.jspecify.annotations.Nullable;
import org.refocus.model.CarePlan;

/**
 * A goal that is not the person's own must say why it is there.
 *
 * <p>Goals of other origin, such as someone's safety, stay visibly apart from the person's own. Reported at {@code
 * reason}. {@code null} is valid.
 */
@Documented
@Constraint(validatedBy = ReasonWhenNotOwn.Validator.class)
@Target({TYPE, ANNOTATION_TYPE})
@Retention(RUNTIME)
public @interface ReasonWhenNotOwn {
    /**
     * What to do about it.
     *
     * @return a sentence
     */
    String message() default "Say why this goal is needed when it is not the person's own.";

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

    /** Checks {@link ReasonWhenNotOwn}. */
    final class Validator implements ConstraintValidator<ReasonWhenNotOwn, CarePlan.Goal> {
        /** Made by the validation provider. */
        public Validator() {}

        @Override
        public boolean isValid(CarePlan.@Nullable Goal goal, ConstraintValidatorContext context) {
            return goal == null
                    || goal.origin() != CarePlan.Origin.OTHER
                    || goal.reason() != null
                    || Reports.atProperty("reason", context);
        }
    }
}
