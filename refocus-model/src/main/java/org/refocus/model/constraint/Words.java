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
 * Something must be written, and not too much.
 *
 * <p>The text holds at least one character that leaves a mark, and at most {@link #max()} Unicode code points: an emoji
 * outside the basic plane counts once. No mark is left by white space, by the zero-width and direction characters
 * U+200B to U+200F, by U+2060 or by U+FEFF; the templates use the same list. {@code null} is valid.
 */
@Documented
@Constraint(validatedBy = Words.Validator.class)
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RUNTIME)
public @interface Words {
    /**
     * The longest text that is still valid.
     *
     * @return a number of code points
     */
    int max();

    /**
     * What to do about it.
     *
     * @return a sentence
     */
    String message() default "Write something here, in at most {max} characters.";

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

    /** Checks {@link Words}. */
    final class Validator implements ConstraintValidator<Words, CharSequence> {
        private int max;

        /** Made by the validation provider. */
        public Validator() {}

        @Override
        public void initialize(Words constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null
                    || (text.chars().anyMatch(Validator::leavesMark)
                            && Character.codePointCount(text, 0, text.length()) <= max);
        }

        private static boolean leavesMark(int unit) {
            if (unit < 0x80) {
                return unit != ' ' && (unit < '\t' || unit > '\r');
            }
            return switch (unit) {
                case 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF -> false;
                default -> unit < 0x2000 || unit > 0x200F;
            };
        }
    }
}
