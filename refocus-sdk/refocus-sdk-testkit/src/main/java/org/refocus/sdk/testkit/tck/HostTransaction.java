package org.refocus.sdk.testkit.tck;

import org.refocus.sdk.spi.FormStore;

/** A transaction of the host's, for the tests of a store that can be part of one. */
public interface HostTransaction {
    /** Returns the store with its work in this transaction. */
    FormStore store();

    /** Ends the transaction; what was done in it stands. */
    void commit() throws Exception;

    /** Ends the transaction; what was done in it falls. */
    void rollBack() throws Exception;
}
