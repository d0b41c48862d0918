package org.refocus.sdk.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.refocus.sdk.spi.StoreException;

/** The tables: whether they are there as they should be, and how they come to be. */
final class Schema {
    private static final Script RECORDS_1 = new Script(
            "V1__refocus_records.sql",
            "SELECT " + Row.COLUMNS.replace(", salt", "") + " FROM refocus_revision WHERE 1 = 0");
    private static final Script TRAIL_3 = new Script(
            "V3__refocus_trail.sql",
            "SELECT s.salt, " + EventRow.SHOWN + ", r.record_id, r.begun, r.subject_id, r.team_id, r.template_id,"
                    + " h.scope, h.scope_id, h.reference, h.party_id, h.party_role, h.placed_at, h.placed,"
                    + " l.number, l.events, l.hash, g.name, g.turn"
                    + " FROM refocus_revision s, refocus_event e, refocus_record r, refocus_hold h, refocus_seal l,"
                    + " refocus_gate g WHERE 1 = 0");
    private static final Script TEMPLATES_2 =
            new Script("V2__refocus_templates.sql", TemplateRows.SELECT + "WHERE 1 = 0");

    static final Schema RECORDS = new Schema("JdbcFormStore", RECORDS_1, TRAIL_3);
    static final Schema TEMPLATES = new Schema("JdbcTemplateSource", TEMPLATES_2);

    private final String type;
    private final List<Script> scripts;

    /** The type that needs the tables, and the scripts that make them, in their order. */
    private Schema(String type, Script... scripts) {
        this.type = type;
        this.scripts = List.of(scripts);
    }

    void check(Transactions transactions) {
        transactions.read("be checked", StartCheck::demandSafe);
        for (Script script : scripts) {
            if (!transactions.read("be checked", script::wasRun)) {
                throw new StoreException("The tables of REFOCUS Forms are not in this database, are not as this version"
                        + " needs them, or may not be read. Apply the script org/refocus/sdk/jdbc/" + script.name()
                        + " from the class path with the tool that keeps your schema,"
                        + " or call " + type + ".createSchema for first steps.");
            }
        }
    }

    void create(Transactions transactions) {
        for (Script script : scripts) {
            if (!transactions.read("be checked", script::wasRun)) {
                transactions.write("run " + script.name(), script::run);
            }
        }
    }

    /**
     * A numbered script.
     *
     * @param name its name beside this class
     * @param nothing a query that finds nothing where it was run, and fails elsewhere
     */
    private record Script(String name, String nothing) {
        boolean wasRun(Connection connection) throws SQLException {
            try (PreparedStatement select = connection.prepareStatement(nothing);
                    ResultSet none = select.executeQuery()) {
                return !none.next();
            } catch (SQLException e) {
                if (String.valueOf(e.getSQLState()).startsWith("42")) {
                    return false;
                }
                throw e;
            }
        }

        boolean run(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                for (String sql : sql().split(";", -1)) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
            }
            return true;
        }

        private String sql() {
            try (InputStream in = Schema.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new StoreException("The script " + name + " is missing from the jar");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            } catch (IOException e) {
                throw new StoreException("The script " + name + " cannot be read", e);
            }
        }
    }
}
