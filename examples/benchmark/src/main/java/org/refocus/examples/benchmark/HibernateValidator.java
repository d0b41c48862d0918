package org.refocus.examples.benchmark;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.refocus.model.StrengthsWorksheet;
import org.refocus.model.constraint.Limits;
import org.refocus.model.constraint.LimitsConstraintValidatorFactory;

/** The usual way with records: Jackson builds them, and Hibernate Validator checks what it built. */
@State(Scope.Benchmark)
public class HibernateValidator {
    private final Jackson jackson = new Jackson();
    private final Validator validator = validator();

    private static Validator validator() {
        Limits limits = new Limits(Map.of(), Map.of("/domains", Set.copyOf(Documents.DOMAINS)), Map.of());
        // The factory holds nothing that must be closed, and lives as long as the process.
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .constraintValidatorFactory(new LimitsConstraintValidatorFactory(limits))
                .buildValidatorFactory()
                .getValidator();
    }

    Set<ConstraintViolation<StrengthsWorksheet>> check(byte[] json) throws IOException {
        return validator.validate(jackson.record(json));
    }
}
