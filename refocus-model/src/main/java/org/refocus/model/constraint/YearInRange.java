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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * A date or time must lie in the years 1000 to 2999.
 *
 * <p>These are the years that the templates can write. It fits any date or time that knows its year, and instants, whose
 * year is taken in UTC. {@code null} is valid.
 */
@Documented
@Constraint(validatedBy = YearInRange.Validator.class)
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RUNTIME)
public @interface YearInRange {
    /**
     * What to do about it.
     *
     * @return a sentence
     */
    String message() default "Give a year from 1000 to 2999.";

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

    /** Checks {@link YearInRange}. */
    final class Validator implements ConstraintValidator<YearInRange, Temporal> {
        private static final int FIRST = 1000;
        private static final int LAST = 2999;
        private static final Instant START = startOf(FIRST);
        private static final Instant END = startOf(LAST + 1);

        /** Made by the validation provider. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable Temporal value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            } else if (value instanceof Instant at) {
                return !at.isBefore(START) && at.isBefore(END);
            }
            int year = value.get(ChronoField.YEAR);
            return FIRST <= year && year <= LAST;
        }

        private static Instant startOf(int year) {
            return LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
    }
}
