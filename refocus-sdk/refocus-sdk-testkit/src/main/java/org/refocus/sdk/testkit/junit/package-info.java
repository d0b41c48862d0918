/**
 * Forms for those who test with JUnit alone: put {@link org.refocus.sdk.testkit.junit.FormSource} on a parameterised test.
 * Needs {@code org.junit.jupiter:junit-jupiter}, which the kit does not bring.
 */
@NullMarked
package org.refocus.sdk.testkit.junit;

import org.jspecify.annotations.NullMarked;
