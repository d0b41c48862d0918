package org.refocus.sdk.testkit.tck;

import org.refocus.sdk.InMemoryFormStore;
import org.refocus.sdk.spi.FormStore;

/** The store in memory keeps the contract. */
class InMemoryStoreTest extends FormStoreContract {
    @Override
    protected FormStore newStore() {
        return new InMemoryFormStore();
    }
}
