package org.refocus.sdk;

import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.FormStoreContract;

/** The store in memory keeps the contract. */
class InMemoryFormStoreTest extends FormStoreContract {
    @Override
    protected FormStore newStore() {
        return new InMemoryFormStore();
    }
}
