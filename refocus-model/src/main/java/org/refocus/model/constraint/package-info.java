/**
 * Rules for the forms, as Jakarta Bean Validation constraints.
 *
 * <p>Start at {@link org.refocus.model.constraint.Limits}: what a service may change, such as a budget or the list of
 * domains, is never written into an annotation. A {@link
 * org.refocus.model.constraint.LimitsConstraintValidatorFactory} hands the limits of one template to the constraints
 * that need them. Under any other factory those constraints accept everything.
 *
 * <p>For every constraint but one a {@code null} value is valid; whether an answer is needed is for {@link
 * org.refocus.model.constraint.NeededToAgree} to say. Messages are plain sentences that say what to do. They never
 * hold the answer itself and use no expression language, so a provider that knows only message parameters will do.
 */
@NullMarked
package org.refocus.model.constraint;

import org.jspecify.annotations.NullMarked;
