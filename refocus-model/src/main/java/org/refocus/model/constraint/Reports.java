package org.refocus.model.constraint;

import jakarta.validation.ConstraintValidatorContext;

/** Puts a violation where the reader can mend it. */
final class Reports {
    private Reports() {}

    /** Reports at a property of the object being checked; always false, for a validator to return. */
    static boolean atProperty(String property, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode(property)
                .addConstraintViolation();
        return false;
    }
}
