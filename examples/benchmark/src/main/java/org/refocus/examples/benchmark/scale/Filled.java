package org.refocus.examples.benchmark.scale;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import javax.sql.DataSource;
import org.refocus.forms.FormDocument;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.jdbc.JdbcFormStore;

/**
 * A database with the store's tables, and beside them one plain table of the same columns, found by the same keys; with
 * the same records in both.
 *
 * <p>Ten records about each person, five hundred in each team, whatever their number: so each question has as many
 * answers in a small database as in a large one.
 */
final class Filled {
    static final int OF_A_PERSON = 10;
    static final int OF_A_TEAM = 500;
    static final String COLUMNS = "record_id, revision, template_id, template_version, subject_id, team_id, status,"
            + " author_id, author_role, recorded_at, agreed_at, agreed_by, reason, answers, preserved, salt";

    /** The template of the first record stored: all that is in it that does not depend on the record's number. */
    private static final String FROM_THE_FIRST =
            "FROM generate_series(%d, %d) g, (SELECT * FROM refocus_revision WHERE record_id = 'record-0') f";

    private final DataSource database;
    private int records;

    Filled(DataSource database) throws SQLException {
        this.database = database;
        JdbcFormStore.createSchema(database);
        run("""
                CREATE TABLE bare (
                    entered BIGINT GENERATED ALWAYS AS IDENTITY,
                    command_id VARCHAR(255) NOT NULL UNIQUE,
                    LIKE refocus_revision,
                    PRIMARY KEY (record_id, revision));
                CREATE INDEX bare_subject ON bare (subject_id, entered);
                CREATE INDEX bare_team ON bare (team_id, entered)
                """);
        JdbcFormStore.open(database).append(revision(0, 1), "command-0");
        records = 1;
    }

    int records() {
        return records;
    }

    /** Fills up to so many records. It is done by the database, so that a million take a minute and not an hour. */
    void fillTo(int number) throws SQLException {
        String from = FROM_THE_FIRST.formatted(records, number - 1);
        run(("SET synchronous_commit = off;"
                        + " INSERT INTO refocus_event (what, scope, scope_id, revision, stored, command_id, party_id,"
                        + " party_role, happened_at, content, hash)"
                        + " SELECT what, scope, 'record-' || g, 1, 1, 'command-' || g, party_id, party_role, happened_at,"
                        + " sha256(int4send(g)), sha256(int4send(-g)) FROM generate_series(%d, %d) g,"
                        + " (SELECT * FROM refocus_event WHERE scope_id = 'record-0' AND stored = 1) f;")
                .formatted(records, number - 1));
        run("INSERT INTO refocus_record SELECT scope_id, entered, 'person-' || (substr(scope_id, 8)::int / "
                + OF_A_PERSON
                + "), 'team-' || (substr(scope_id, 8)::int / " + OF_A_TEAM + "), 'care-plan' FROM refocus_event"
                + " WHERE stored = 1 AND substr(scope_id, 8)::int BETWEEN " + records + " AND " + (number - 1)
                + " ORDER BY entered");
        String rows = "SELECT 'record-' || g AS r, 1 AS n, template_id, template_version, 'person-' || (g / "
                + OF_A_PERSON
                + ") AS p, 'team-' || (g / " + OF_A_TEAM + ") AS t, status, author_id, author_role, recorded_at,"
                + " agreed_at, agreed_by, reason, answers, preserved, salt ";
        run("INSERT INTO refocus_revision (" + COLUMNS + ") " + rows + from);
        run("INSERT INTO bare (command_id, " + COLUMNS + ") SELECT 'command-' || substr(r, 8), x.* FROM (" + rows + from
                + ") x");
        run("SET synchronous_commit = on");
        for (String table : new String[] {"refocus_event", "refocus_record", "refocus_revision", "bare"}) {
            run("VACUUM (ANALYZE) " + table);
        }
        run("CHECKPOINT");
        records = number;
    }

    static FormResponse revision(int record, int revision) {
        String answers = "{\"n\":" + revision + ",\"text\":\"" + "warm and exact words ".repeat(40) + "\"}";
        return new FormResponse(
                "record-" + record,
                revision,
                "care-plan|1.0.0",
                new Subject("person-" + record / OF_A_PERSON, "team-" + record / OF_A_TEAM),
                Status.DRAFT,
                Party.worker("worker-sam"),
                Instant.parse("2026-03-02T12:00:00Z"),
                null,
                null,
                FormDocument.of(answers.getBytes(StandardCharsets.UTF_8)));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
