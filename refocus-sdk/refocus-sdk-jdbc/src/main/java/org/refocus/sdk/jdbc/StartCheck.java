package org.refocus.sdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.refocus.sdk.spi.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a database keeps what it acknowledges, as it was given. */
final class StartCheck {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcFormStore.class);

    private static final String H2_WRITE_DELAY = "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
            + " WHERE SETTING_NAME = 'WRITE_DELAY' AND SETTING_VALUE <> '0'";
    private static final String H2_FILE = "SELECT 1 WHERE DATABASE_PATH() IS NOT NULL";
    private static final String POSTGRES_SETTINGS = "SELECT name, setting FROM pg_catalog.pg_settings"
            + " WHERE name IN ('server_encoding', 'synchronous_commit', 'fsync')";

    private StartCheck() {}

    /** Refuses a database that would lose or change what it is given, and warns of one that might. */
    static boolean demandSafe(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        if (product.equals("H2")) {
            demandPromptWrites(connection);
            demandWholeRecovery(connection);
        } else if (product.equals("PostgreSQL")) {
            demandSettings(connection);
        }
        return true;
    }

    /** Asks H2 itself: what the address says is not kept with the file, and a pool may hide the address. */
    private static void demandPromptWrites(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(H2_WRITE_DELAY);
                ResultSet delays = select.executeQuery()) {
            if (delays.next()) {
                throw new StoreException("This H2 database acknowledges records before they are written, and would lose"
                        + " them if the process were killed. Add ;WRITE_DELAY=0 to its address.");
            }
        }
    }

    /**
     * Refuses a file that is opened with H2 2.5. After a write that was not where the one before had foretold it, its header
     * names the one before; so whoever opens the file after a kill misses what came then. 2.4 names the write itself.
     */
    private static void demandWholeRecovery(Connection connection) throws SQLException {
        String version = connection.getMetaData().getDatabaseProductVersion();
        try (PreparedStatement select = connection.prepareStatement(H2_FILE);
                ResultSet file = select.executeQuery()) {
            if (version.startsWith("2.5.") && file.next()) {
                throw new StoreException(
                        "H2 " + version + " may not find again what it wrote to its file, and would lose"
                                + " records if the process were killed. Use H2 2.4.240.");
            }
        }
    }

    private static void demandSettings(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(POSTGRES_SETTINGS);
                ResultSet setting = select.executeQuery()) {
            while (setting.next()) {
                String name = setting.getString(1);
                String value = setting.getString(2);
                if (name.equals("server_encoding")) {
                    demandUnicode(value);
                } else if (value.equals("off")) {
                    LOG.warn(
                            "PostgreSQL has {} = off here: it may lose records that it acknowledged. Turn it on,"
                                    + " unless this is a test.",
                            name);
                }
            }
        }
    }

    private static void demandUnicode(String encoding) {
        if (!encoding.equals("UTF8")) {
            throw new StoreException("This PostgreSQL database keeps texts in " + encoding + " and not in UTF8."
                    + " Create one WITH ENCODING 'UTF8' and open that.");
        }
    }
}
