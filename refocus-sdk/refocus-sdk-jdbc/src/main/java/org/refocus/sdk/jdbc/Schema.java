package org.refocus.sdk.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.refocus.sdk.spi.StoreException;

/** The tables: whether they are there, and how they come to be. */
final class Schema {
    static final Schema RECORDS =
            new Schema("V1__refocus_records.sql", Rows.SELECT + "WHERE s.revision = 0", "JdbcFormStore");
    static final Schema TEMPLATES =
            new Schema("V2__refocus_templates.sql", TemplateRows.SELECT + "WHERE name = ''", "JdbcTemplateSource");

    private static final String H2_WRITE_DELAY = "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
            + " WHERE SETTING_NAME = 'WRITE_DELAY' AND SETTING_VALUE <> '0'";

    private final String script;
    private final String nothing;
    private final String type;

    /** A script, a query that finds nothing where the script was run, and the type that needs it. */
    private Schema(String script, String nothing, String type) {
        this.script = script;
        this.nothing = nothing;
        this.type = type;
    }

    void check(Transactions transactions) {
        boolean there = transactions.read("be checked", this::isThere);
        if (!there) {
            throw new StoreException("The tables of REFOCUS Forms are not in this database, are not as this version"
                    + " needs them, or may not be read. Apply the script org/refocus/sdk/jdbc/" + script
                    + " from the class path with the tool that keeps your schema,"
                    + " or call " + type + ".createSchema for first steps.");
        }
        if (transactions.read("be checked", Schema::delaysWrites)) {
            throw new StoreException(
                    "This H2 database acknowledges records before they are written, and would lose them"
                            + " if the process were killed. Add ;WRITE_DELAY=0 to its address.");
        }
    }

    void create(Transactions transactions) {
        if (transactions.read("be checked", this::isThere)) {
            return;
        }
        transactions.write("run " + script, connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : sql().split(";", -1)) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
            }
            return true;
        });
    }

    private boolean isThere(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(nothing);
                ResultSet none = select.executeQuery()) {
            return !none.next();
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (state.startsWith("42")) {
                return false;
            }
            throw e;
        }
    }

    /** Asks H2 itself: what the address says is not kept with the file, and a pool may hide the address. */
    private static boolean delaysWrites(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
            return false;
        }
        try (PreparedStatement select = connection.prepareStatement(H2_WRITE_DELAY);
                ResultSet delays = select.executeQuery()) {
            return delays.next();
        }
    }

    private String sql() {
        try (InputStream in = Schema.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new StoreException("The script " + script + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        } catch (IOException e) {
            throw new StoreException("The script " + script + " cannot be read", e);
        }
    }
}
