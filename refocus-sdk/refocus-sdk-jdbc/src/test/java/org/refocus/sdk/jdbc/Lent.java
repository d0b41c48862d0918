package org.refocus.sdk.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A data source that lends connections which can fail in the ways that tests need. */
final class Lent {
    /** Where connections come from; null when the database cannot be reached. */
    DataSource database;

    /** Whether the answer to a commit gets lost on its way back. */
    boolean failAfterCommit;

    /** What happens elsewhere just before a revision is inserted. */
    Runnable beforeInsert = () -> {};

    /** Returns a data source that lends one connection again and again and never closes it. */
    static DataSource of(Connection connection) {
        return new Source() {
            @Override
            public Connection getConnection() {
                return intercepted(connection, call -> {}, "close");
            }
        };
    }

    /** Returns a data source whose connections say that their database is of another version. */
    static DataSource ofVersion(DataSource database, String version) {
        return each(database, connection -> {
            DatabaseMetaData real = connection.getMetaData();
            DatabaseMetaData other = answering(DatabaseMetaData.class, real, "getDatabaseProductVersion", version);
            return answering(Connection.class, connection, "getMetaData", other);
        });
    }

    private static <T> T answering(Class<T> type, T real, String question, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                Lent.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        method.getName().equals(question) ? answer : method.invoke(real, arguments)));
    }

    /** What becomes of a connection before it is lent. */
    interface Prepared {
        Connection from(Connection connection) throws SQLException;
    }

    /** Returns a data source that prepares each connection of another. */
    static DataSource each(DataSource database, Prepared prepared) {
        return new Source() {
            @Override
            public Connection getConnection() throws SQLException {
                return prepared.from(database.getConnection());
            }
        };
    }

    DataSource asDataSource() {
        return new Source() {
            @Override
            public Connection getConnection() throws SQLException {
                if (database == null) {
                    throw new SQLException("Nobody there", "08001");
                }
                return intercepted(
                        database.getConnection(),
                        call -> {
                            if (failAfterCommit && call.equals("commit")) {
                                throw new SQLException("Lost", "08006");
                            }
                            if (call.startsWith("prepareStatement INSERT")) {
                                beforeInsert.run();
                            }
                        },
                        "nothing");
            }
        };
    }

    private interface After {
        void call(String call) throws SQLException;
    }

    private static Connection intercepted(Connection connection, After after, String skipped) {
        return (Connection) Proxy.newProxyInstance(
                Lent.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(skipped)) {
                        return null;
                    }
                    try {
                        Object result = method.invoke(connection, arguments);
                        after.call(method.getName() + (arguments == null ? "" : " " + arguments[0]));
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private abstract static class Source implements DataSource {
        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("Nothing inside");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
