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
import org.jspecify.annotations.Nullable;

/**
 * An answer must be there before the form can be agreed.
 *
 * <p>A draft may still be without it. It does what {@link jakarta.validation.constraints.NotNull} does; a name of its own
 * tells a host that something is only unfinished, not wrong. {@code null} is therefore the one value that is not valid.
 */
@Documented
@Constraint(validatedBy = NeededToAgree.Validator.class)
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RUNTIME)
public @interface NeededToAgree {
    /**
     * What to do about it.
     *
     * @return a sentence
     */
    String message() default "Fill this in; the form cannot be agreed without it.";

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

    /** Checks {@link NeededToAgree}. */
    final class Validator implements ConstraintValidator<NeededToAgree, Object> {
        /** Made by the validation provider. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
            return value != null;
        }
    }
}
