/**
 * A language for tests that read like people who fill in a form together.
 *
 * <p>Start at {@link org.refocus.sdk.testkit.scenario.Scenario}: {@code Scenario.on(refocus).with(asha).and(sam)}, then
 * {@code day.as(sam).opens(FormType.CARE_PLAN)}. Everything goes the way of a page, through {@code FormView} and
 * {@code FormInput}, into the {@code Refocus} that was given; so a store or a clock of your own is tried out with it. A
 * failure names the step by its number and words, and never the text of an answer.
 */
@NullMarked
package org.refocus.sdk.testkit.scenario;

import org.jspecify.annotations.NullMarked;
