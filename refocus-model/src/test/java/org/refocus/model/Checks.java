package org.refocus.model;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.refocus.model.constraint.Limits;
import org.refocus.model.constraint.LimitsConstraintValidatorFactory;

/** Runs Bean Validation and tells what it found as {@code path Constraint}. */
public final class Checks {
    private static final Validator PLAIN = plainValidator();

    private Checks() {}

    /** What a plain provider finds, sorted. */
    public static List<String> found(Object form) {
        return told(PLAIN.validate(form));
    }

    /** What a provider finds that knows the limits, sorted. */
    public static List<String> found(Object form, Limits limits) {
        return told(validator(limits).validate(form));
    }

    public static Set<ConstraintViolation<Object>> violations(Object form, Limits limits) {
        return validator(limits).validate(form);
    }

    private static List<String> told(Set<ConstraintViolation<Object>> violations) {
        return violations.stream()
                .map(violation -> violation.getPropertyPath() + " "
                        + violation
                                .getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName())
                .sorted()
                .toList();
    }

    private static Validator plainValidator() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    private static Validator validator(Limits limits) {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .constraintValidatorFactory(new LimitsConstraintValidatorFactory(limits))
                .buildValidatorFactory()
                .getValidator();
    }
}
