/**
 * Forms for those who test with jqwik: start at {@link org.refocus.sdk.testkit.jqwik.FormDomain}, or at
 * {@link org.refocus.sdk.testkit.jqwik.FormArbitraries} where you have a template in your hands. What fails is shrunk to
 * the smallest form that still fails. Needs {@code net.jqwik:jqwik}, which the kit does not bring.
 */
@NullMarked
package org.refocus.sdk.testkit.jqwik;

import org.jspecify.annotations.NullMarked;
