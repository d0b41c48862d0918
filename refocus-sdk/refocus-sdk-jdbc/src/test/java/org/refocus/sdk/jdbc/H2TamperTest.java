package org.refocus.sdk.jdbc;

import javax.sql.DataSource;

/** Tampering in H2. */
class H2TamperTest extends TamperContract {
    @Override
    DataSource newDatabase() {
        return Databases.inMemory();
    }
}
