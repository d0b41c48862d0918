package org.refocus.sdk.jdbc;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.testkit.tck.FormStoreContract;

/** The store keeps the contract on PostgreSQL. */
class PostgresStoreTest extends FormStoreContract {
    @Override
    protected FormStore newStore() throws IOException, SQLException {
        DataSource database = Postgres.newDatabase();
        JdbcFormStore.createSchema(database);
        return JdbcFormStore.open(database);
    }
}
