package org.refocus.sdk.jdbc;

/** The store on PostgreSQL does what a map does. */
class PostgresPlayTest extends JdbcPlayContract {
    private static JdbcFormStore shared;

    @Override
    JdbcFormStore store() throws Exception {
        if (shared == null) {
            shared = on(Postgres.newDatabase());
        }
        return shared;
    }
}
