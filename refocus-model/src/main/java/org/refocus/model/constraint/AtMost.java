package org.refocus.model.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * An amount or number must not pass a limit of the template.
 *
 * <p>The number is read from the {@link Limits} of the form's template, so a service can change it. When the template
 * has no such number, or no limits were given, everything is valid. For {@link org.refocus.model.Money} and {@link
 * Integer}. {@code null} is valid.
 */
@Documented
@Constraint(validatedBy = AtMost.Validator.class)
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RUNTIME)
public @interface AtMost {
    /**
     * The name of a number in {@link Limits#numbers()}.
     *
     * @return for example {@code budgetLimit}
     */
    String value();

    /**
     * What to do about it.
     *
     * @return a sentence
     */
    String message() default "Stay within the limit {value} of this form.";

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

    /** Checks {@link AtMost}. */
    final class Validator extends NumberCheck<AtMost> {
        /** Made by the validation provider. */
        public Validator() {}

        @Override
        String nameIn(AtMost constraint) {
            return constraint.value();
        }

        @Override
        boolean accepts(int comparison) {
            return comparison <= 0;
        }
    }
}
