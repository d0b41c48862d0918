package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.trail.Anchor;
import org.refocus.sdk.trail.TrailHash;

/** Fills databases that older scripts made, brings them up to date, and compares a hash of every revision. */
@FaultProgramme
class OldSchemaTest {
    private static final int RECORDS = FaultTable.times(40, 1000);
    private static final int REVISIONS = 5;
    private static final String ALL =
            "SELECT " + Row.COLUMNS.replace(", salt", "") + " FROM refocus_revision ORDER BY record_id, revision";

    @Test
    @DisplayName("S-01 Every schema before this one is brought up to date in H2, and all history stays the same")
    void olderSchemasInH2() throws Exception {
        upgrade(Databases.inMemory(), "H2", "1", "V1__refocus_records.sql");
        upgrade(Databases.inMemory(), "H2", "2", "V1__refocus_records.sql", "V2__refocus_templates.sql");
    }

    @Test
    @DisplayName(
            "S-01 Every schema before this one is brought up to date in PostgreSQL, and all history stays the same")
    void olderSchemasInPostgres() throws Exception {
        upgrade(Postgres.newDatabase(), "PostgreSQL", "1", "V1__refocus_records.sql");
        upgrade(Postgres.newDatabase(), "PostgreSQL", "2", "V1__refocus_records.sql", "V2__refocus_templates.sql");
    }

    private static void upgrade(DataSource database, String name, String version, String... scripts) throws Exception {
        for (String script : scripts) {
            try (InputStream in = JdbcFormStore.class.getResourceAsStream(script)) {
                Sql.script(database, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        fill(database);
        List<String> before = hashes(database);
        assertThat(before).hasSize(RECORDS * REVISIONS).doesNotHaveDuplicates();

        JdbcFormStore.createSchema(database);
        assertThat(hashes(database)).isEqualTo(before);
        JdbcFormStore store = JdbcFormStore.open(database);
        assertThat(store.trail().verify(store.trail().seal())).isEmpty();
        Ledger ledger = new Ledger();
        for (int i = 0; i < RECORDS; i++) {
            ledger.acknowledge("old-" + i, REVISIONS);
        }
        ledger.audit(database);
        assertThat(store.trail().verify(Anchor.none())).isEmpty();
        FaultTable.add("schema " + version + " brought up to date, every revision hashed", name, 1, ledger);
    }

    private static void fill(DataSource database) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO refocus_revision (record_id, revision,"
                                + " command_id, template_id, template_version, subject_id, team_id, status, author_id,"
                                + " author_role, recorded_at, answers, preserved)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int n = 1; n <= REVISIONS; n++) {
                for (int i = 0; i < RECORDS; i++) {
                    String record = "old-" + i;
                    Row row = Row.of(AppendForEver.revision(record, n));
                    Parameters values = new Parameters(insert).put(record).put(n);
                    values.put(Ledger.command(record, n)).put(row.templateId()).put(row.templateVersion());
                    values.put(row.subject()).put(row.team()).put(row.status());
                    values.put(row.authorId()).put(row.authorRole()).put(row.recordedAt());
                    values.put(row.answers()).put(row.preserved());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static List<String> hashes(DataSource database) throws Exception {
        return Sql.rows(database, ALL).stream()
                .map(row -> {
                    TrailHash hash = TrailHash.ofContent(new byte[0]);
                    for (Object value : row) {
                        if (value instanceof byte[] bytes) {
                            hash.put(bytes);
                        } else {
                            hash.put(String.valueOf(value));
                        }
                    }
                    return hash.endHex();
                })
                .toList();
    }
}
