package org.refocus.sdk.jdbc;

import javax.sql.DataSource;

/** Transactions of the host's in H2. */
class H2HostTransactionTest extends HostTransactionContract {
    @Override
    DataSource newDatabase() {
        return Databases.inMemory();
    }
}
