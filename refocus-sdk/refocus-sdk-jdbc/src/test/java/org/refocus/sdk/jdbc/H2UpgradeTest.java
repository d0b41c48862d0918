package org.refocus.sdk.jdbc;

import javax.sql.DataSource;

/** An older schema in H2 is brought up to date. */
class H2UpgradeTest extends UpgradeContract {
    @Override
    DataSource newDatabase() {
        return Databases.inMemory();
    }
}
