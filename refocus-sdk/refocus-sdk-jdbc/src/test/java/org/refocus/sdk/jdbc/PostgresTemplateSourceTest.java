package org.refocus.sdk.jdbc;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Templates in PostgreSQL. */
class PostgresTemplateSourceTest extends JdbcSourceContract {
    @Override
    DataSource newDatabase() throws IOException, SQLException {
        return Postgres.newDatabase();
    }
}
