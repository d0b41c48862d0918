package org.refocus.sdk.jdbc;

import javax.sql.DataSource;

/** What is left of an erased record in H2. */
class H2ErasedTest extends ErasedContract {
    @Override
    DataSource newDatabase() {
        return Databases.inMemory();
    }
}
