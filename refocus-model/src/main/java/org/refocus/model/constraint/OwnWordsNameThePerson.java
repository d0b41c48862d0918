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
import org.refocus.model.Entry;
import org.refocus.model.Voice;

/**
 * Own words must say whose they are.
 *
 * <p>An entry in the person's voice needs a speaker. Reported at {@code speaker}. {@code null} is valid.
 */
@Documented
@Constraint(validatedBy = OwnWordsNameThePerson.Validator.class)
@Target({TYPE, ANNOTATION_TYPE})
@Retention(RUNTIME)
public @interface OwnWordsNameThePerson {
    /**
     * What to do about it.
     *
     * @return a sentence
     */
    String message() default "Say which person these words belong to.";

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

    /** Checks {@link OwnWordsNameThePerson}. */
    final class Validator implements ConstraintValidator<OwnWordsNameThePerson, Entry> {
        /** Made by the validation provider. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable Entry entry, ConstraintValidatorContext context) {
            return entry == null
                    || entry.voice() != Voice.PERSON
                    || entry.speaker() != null
                    || Reports.atProperty("speaker", context);
        }
    }
}
