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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form may hold the parts that its template lists, and must hold those it requires.
 *
 * <p>The lists are read from the {@link Limits} of the form's template, so a service can add a domain or an area. When
 * no limits were given, everything is valid. Both an unlisted and a missing part are reported at their key in the map,
 * with {@link #message()} and {@link #missing()}. {@code null} is valid.
 */
@Documented
@Constraint(validatedBy = TemplateKeys.Validator.class)
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RUNTIME)
public @interface TemplateKeys {
    /**
     * The JSON Pointer of the map in the form's answers.
     *
     * @return for example {@code /areas}
     */
    String value();

    /**
     * What to do about a missing part.
     *
     * @return a sentence
     */
    String missing() default "Fill in this part, which the form requires.";

    /**
     * What to do about it.
     *
     * @return a sentence
     */
    String message() default "Use only the parts that this form lists.";

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

    /** Checks {@link TemplateKeys}. */
    final class Validator implements ConstraintValidator<TemplateKeys, Map<?, ?>>, LimitsAware {
        private Limits limits = Limits.none();
        private String pointer = "";
        private String missing = "";

        /** Made by the validation provider. */
        public Validator() {}

        @Override
        public void useLimits(Limits given) {
            limits = given;
        }

        @Override
        public void initialize(TemplateKeys constraint) {
            pointer = constraint.value();
            missing = constraint.missing();
        }

        @Override
        public boolean isValid(@Nullable Map<?, ?> parts, ConstraintValidatorContext context) {
            if (parts == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            boolean valid = true;
            Set<String> listed = limits.keys().get(pointer);
            if (listed != null) {
                for (Object key : parts.keySet()) {
                    if (!listed.contains(key)) {
                        valid = report(key, context.getDefaultConstraintMessageTemplate(), context);
                    }
                }
            }
            for (String key : limits.requiredKeys().getOrDefault(pointer, Set.of())) {
                if (!parts.containsKey(key)) {
                    valid = report(key, missing, context);
                }
            }
            return valid;
        }

        private static boolean report(Object key, String message, ConstraintValidatorContext context) {
            context.buildConstraintViolationWithTemplate(message)
                    .addContainerElementNode("<map value>", Map.class, 1)
                    .inIterable()
                    .atKey(key)
                    .addConstraintViolation();
            return false;
        }
    }
}
