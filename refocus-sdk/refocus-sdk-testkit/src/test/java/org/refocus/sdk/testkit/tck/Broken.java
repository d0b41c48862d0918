package org.refocus.sdk.testkit.tck;

import java.util.function.Supplier;

/**
 * Something that breaks a contract.
 *
 * @param how what is wrong with it
 * @param rule the rule that it breaks: the contract has to say so
 * @param make makes it
 */
record Broken<T>(String how, String rule, Supplier<? extends T> make) {
    @Override
    public String toString() {
        return rule + " " + how;
    }
}
