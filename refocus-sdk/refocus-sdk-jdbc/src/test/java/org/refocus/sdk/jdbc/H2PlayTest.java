package org.refocus.sdk.jdbc;

/** The store on H2 does what a map does. */
class H2PlayTest extends JdbcPlayContract {
    private static JdbcFormStore shared;

    @Override
    JdbcFormStore store() {
        if (shared == null) {
            shared = on(Databases.inMemory());
        }
        return shared;
    }
}
