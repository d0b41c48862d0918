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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refocus.model.PartnershipProposal.Member;
import org.refocus.model.PartnershipProposal.Role;

/**
 * A planning team needs at least one person and one worker.
 *
 * <p>Reported at the list. An empty list is left to {@link jakarta.validation.constraints.Size}. {@code null} is valid.
 */
@Documented
@Constraint(validatedBy = BothKindsOfMember.Validator.class)
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RUNTIME)
public @interface BothKindsOfMember {
    /**
     * What to do about it.
     *
     * @return a sentence
     */
    String message() default "Plan it with at least one person and one worker.";

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

    /** Checks {@link BothKindsOfMember}. */
    final class Validator implements ConstraintValidator<BothKindsOfMember, List<Member>> {
        /** Made by the validation provider. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable List<Member> team, ConstraintValidatorContext context) {
            return team == null || team.isEmpty() || (has(team, Role.PERSON) && has(team, Role.WORKER));
        }

        private static boolean has(List<Member> team, Role role) {
            return team.stream().anyMatch(member -> member.role() == role);
        }
    }
}
