/**
 * Teams of invented people with records that fit together, for demonstrations and load tests.
 *
 * <p>Start at {@link org.refocus.sdk.testkit.caseload.Caseload}. Nobody in it is real: every name says so, and every
 * sentence was written for this project.
 */
@NullMarked
package org.refocus.sdk.testkit.caseload;

import org.jspecify.annotations.NullMarked;
