/**
 * For those who plug in: tests that a plug-in must pass. Extend {@link org.refocus.sdk.testkit.tck.AnswerCipherContract} for
 * a cipher of your own; {@link org.refocus.sdk.testkit.tck.MemoryCipher} is one to test a store with. Needs JUnit 5 on the
 * class path.
 */
@NullMarked
package org.refocus.sdk.testkit.tck;

import org.jspecify.annotations.NullMarked;
