package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.spi.RecordQuery;

/** PostgreSQL reads and pages by an index: it neither walks a whole table nor sorts one. */
class PostgresPlansTest {
    private static DataSource database;

    @BeforeAll
    static void twentyThousandRecords() throws Exception {
        database = Postgres.newDatabase();
        JdbcFormStore.createSchema(database);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO refocus_record SELECT 'r-' || n, n, 'person-' || n % 5000, 'team-' || n % 5,"
                    + " 'care-plan' FROM generate_series(1, 20000) n");
            statement.execute("INSERT INTO refocus_revision SELECT 'r-' || n, v, 'care-plan', '1.0.0',"
                    + " 'person-' || n % 5000, 'team-' || n % 5, CASE v WHEN 2 THEN 'AGREED' ELSE 'DRAFT' END, 'w',"
                    + " 'WORKER', n, NULL, NULL, NULL, '{}', '[]', '0'"
                    + " FROM generate_series(1, 20000) n, generate_series(1, 3) v");
            statement.execute("ANALYZE");
        }
    }

    @Test
    void readingARecordUsesItsKey() throws SQLException {
        assertThat(plan(JdbcFormStore.LATEST, "r-77")).isNotEmpty();
        assertThat(plan(JdbcFormStore.HISTORY, "r-77")).isNotEmpty();
    }

    @Test
    void aPageUsesAnIndexThatIsInItsOrder() throws SQLException {
        RecordQuery all = new RecordQuery(null, null, null, RecordQuery.View.LATEST, null, 100);
        for (RecordQuery query : List.of(RecordQuery.ofTeam("team-3"), all)) {
            for (RecordQuery view : List.of(query, query.agreed(), query.withTemplate("care-plan"))) {
                assertThat(plan(view)).noneMatch(PostgresPlansTest::sortsRecords);
                assertThat(plan(view.after("15000"))).noneMatch(PostgresPlansTest::sortsRecords);
            }
        }
    }

    @Test
    void whatIsAboutOnePersonIsFoundByAnIndex() throws SQLException {
        assertThat(plan(RecordQuery.about("person-77"))).anyMatch(line -> line.contains("refocus_record_subject"));
        assertThat(plan(RecordQuery.about("person-77").agreed()))
                .anyMatch(line -> line.contains("refocus_record_subject"));
    }

    private static boolean sortsRecords(String line) {
        return line.contains("Sort Key") && line.contains("begun");
    }

    private static List<String> plan(RecordQuery query) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement explain = connection.prepareStatement("EXPLAIN " + Search.NEWEST_FIRST.sql(query))) {
            Search.bind(new Parameters(explain), query);
            return checked(explain);
        }
    }

    private static List<String> plan(String sql, String record) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement explain = connection.prepareStatement("EXPLAIN " + sql)) {
            explain.setString(1, record);
            return checked(explain);
        }
    }

    private static List<String> checked(PreparedStatement explain) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet row = explain.executeQuery()) {
            while (row.next()) {
                lines.add(row.getString(1));
            }
        }
        assertThat(lines).noneMatch(line -> line.contains("Seq Scan"));
        return lines;
    }
}
