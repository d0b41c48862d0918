package org.refocus.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import java.util.Objects;

/**
 * Hands the limits of one template to the constraints that need them.
 *
 * <p>Give it to the validation provider when the {@code ValidatorFactory} is built, one for each template:
 *
 * <pre>{@code
 * var configuration = Validation.byDefaultProvider().configure();
 * configuration.constraintValidatorFactory(new LimitsConstraintValidatorFactory(limits));
 * }</pre>
 *
 * <p>Safe to share between threads when the factory it delegates to is.
 */
public final class LimitsConstraintValidatorFactory implements ConstraintValidatorFactory {
    private final Limits limits;
    private final ConstraintValidatorFactory maker;

    /**
     * Leaves the making of validators to the default provider.
     *
     * @param limits what the template allows
     * @throws ValidationException if there is no provider
     */
    public LimitsConstraintValidatorFactory(Limits limits) {
        this(limits, Validation.byDefaultProvider().configure().getDefaultConstraintValidatorFactory());
    }

    /**
     * Leaves the making of validators to another factory.
     *
     * <p>For hosts whose own constraints are made by a container such as Spring.
     *
     * @param limits what the template allows
     * @param maker makes the validators, a new one for each call
     */
    public LimitsConstraintValidatorFactory(Limits limits, ConstraintValidatorFactory maker) {
        this.limits = Objects.requireNonNull(limits, "Give the limits; Limits.none() checks nothing.");
        this.maker = Objects.requireNonNull(maker, "Give the factory that makes the validators.");
    }

    /**
     * Makes one validator.
     *
     * @throws ValidationException if it cannot be made
     */
    @Override
    public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> key) {
        T validator = maker.getInstance(key);
        if (validator instanceof LimitsAware aware) {
            aware.useLimits(limits);
        }
        return validator;
    }

    @Override
    public void releaseInstance(ConstraintValidator<?, ?> instance) {
        maker.releaseInstance(instance);
    }
}
