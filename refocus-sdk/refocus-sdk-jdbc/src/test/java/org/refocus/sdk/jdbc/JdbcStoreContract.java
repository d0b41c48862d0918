package org.refocus.sdk.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.testkit.tck.FormStoreContract;
import org.refocus.sdk.testkit.tck.HostTransaction;

/** The store keeps the contract on a database. */
abstract class JdbcStoreContract extends FormStoreContract {
    private final Lent lent = new Lent();

    /** Returns a database without tables. */
    abstract DataSource newDatabase() throws Exception;

    /** Returns the database as it is after a restart. */
    abstract DataSource again(DataSource database) throws Exception;

    /** Opens the store. */
    JdbcFormStore open(DataSource database) {
        return JdbcFormStore.open(database);
    }

    @Override
    protected final FormStore newStore() throws Exception {
        lent.database = newDatabase();
        JdbcFormStore.createSchema(lent.database);
        return open(lent.asDataSource());
    }

    @Override
    protected final FormStore reopened(FormStore store) throws Exception {
        lent.database = again(lent.database);
        return open(lent.asDataSource());
    }

    @Override
    protected final AutoCloseable outage(FormStore store) {
        DataSource lost = lent.database;
        lent.database = null;
        return () -> lent.database = lost;
    }

    @Override
    protected final HostTransaction begin(FormStore store) throws SQLException {
        Connection connection = lent.database.getConnection();
        connection.setAutoCommit(false);
        FormStore within = ((JdbcFormStore) store).within(connection);
        return new HostTransaction() {
            @Override
            public FormStore store() {
                return within;
            }

            @Override
            public void commit() throws SQLException {
                connection.commit();
                end();
            }

            @Override
            public void rollBack() throws SQLException {
                connection.rollback();
                end();
            }

            private void end() throws SQLException {
                connection.setAutoCommit(true);
                connection.close();
            }
        };
    }

    @Override
    protected final byte[] whatLies(FormStore store) throws SQLException, IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (List<Object> table : Sql.rows(
                lent.database,
                "SELECT table_name FROM information_schema.tables WHERE table_schema = CURRENT_SCHEMA")) {
            for (List<Object> row : Sql.rows(lent.database, "SELECT * FROM \"" + table.get(0) + "\"")) {
                for (Object value : row) {
                    all.write(
                            value instanceof byte[] bytes
                                    ? bytes
                                    : String.valueOf(value).getBytes(UTF_8));
                }
            }
        }
        return all.toByteArray();
    }
}
