package org.refocus.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.UnexpectedTypeException;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.refocus.model.Money;

/** Compares an answer with a number that the template names; accepts everything when the template has no such number. */
abstract class NumberCheck<A extends Annotation> implements ConstraintValidator<A, Object>, LimitsAware {
    private Limits limits = Limits.none();
    private String name = "";

    /** The name of the number to compare with. */
    abstract String nameIn(A constraint);

    /** Whether the outcome of comparing the answer with the limit will do. */
    abstract boolean accepts(int comparison);

    @Override
    public void useLimits(Limits given) {
        limits = given;
    }

    @Override
    public void initialize(A constraint) {
        name = nameIn(constraint);
    }

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        BigDecimal limit = limits.numbers().get(name);
        return value == null || limit == null || accepts(number(value).compareTo(limit));
    }

    private static BigDecimal number(Object value) {
        if (value instanceof Money money) {
            return money.amount();
        } else if (value instanceof Integer whole) {
            return BigDecimal.valueOf(whole);
        }
        throw new UnexpectedTypeException("Only Money and Integer can be compared with a template's number.");
    }
}
