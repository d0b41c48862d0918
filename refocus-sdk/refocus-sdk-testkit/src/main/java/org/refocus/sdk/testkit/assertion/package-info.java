/**
 * Assertions on reports, outcomes, records and views that fail helpfully and keep answers to themselves.
 *
 * <p>Start at {@link org.refocus.sdk.testkit.assertion.FormAssertions}: {@code assertThat(report).hasFinding(REQUIRED)
 * .at("/month")}. No test framework is needed: what fails throws {@link AssertionError}. A message names codes, places
 * and labels; it never holds the text of an answer, nor words that a test looked for, so it may stand in any build log.
 */
@NullMarked
package org.refocus.sdk.testkit.assertion;

import org.jspecify.annotations.NullMarked;
