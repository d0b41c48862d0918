/**
 * For those who plug in: tests that a plug-in must pass, one class for each contract.
 *
 * <p>Extend {@link org.refocus.sdk.testkit.tck.FormStoreContract} for a store of your own, with the one method that makes it.
 * Every test names the numbered rule of the contract that it {@linkplain org.refocus.sdk.testkit.tck.Verifies verifies}; what
 * no test can tell is {@linkplain org.refocus.sdk.testkit.tck.Unverified listed}. Extend
 * {@link org.refocus.sdk.testkit.tck.AnswerCipherContract} for a cipher of your own;
 * {@link org.refocus.sdk.testkit.tck.MemoryCipher} is one to test a store with. Extend
 * {@link org.refocus.sdk.testkit.tck.FormRendererContract} for a user interface of your own, and
 * {@link org.refocus.sdk.testkit.tck.FormInputContract} for what it does to what was typed. Needs
 * {@code org.junit.jupiter:junit-jupiter}, which the kit does not bring.
 */
@NullMarked
package org.refocus.sdk.testkit.tck;

import org.jspecify.annotations.NullMarked;
