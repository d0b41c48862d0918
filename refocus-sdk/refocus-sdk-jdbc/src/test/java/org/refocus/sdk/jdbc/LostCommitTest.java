package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Breaks the wire to PostgreSQL around a commit, and tries again with the same command. */
@FaultProgramme
class LostCommitTest {
    private static final int TIMES = FaultTable.times(40, 200);

    @Test
    @DisplayName("S-04 Where a connection breaks around its commit, the same command again stores the revision once")
    void theSameCommandAgainStoresTheRevisionOnce() throws Exception {
        String address = Postgres.newAddress();
        DataSource direct = Databases.at(address);
        JdbcFormStore.createSchema(direct);
        int port = Postgres.NEWEST.server().getPort();
        try (CutWire wire = new CutWire(port)) {
            DataSource through = Databases.at(address.replace(":" + port + "/", ":" + wire.port() + "/"));
            JdbcFormStore store = JdbcFormStore.open(through);
            for (CutWire.Cut cut : CutWire.Cut.values()) {
                Ledger ledger = new Ledger();
                int stored = 0;
                for (int i = 0; i < TIMES; i++) {
                    String record = cut.name().toLowerCase(Locale.ROOT) + "-" + i % 8;
                    long before = Ledger.count(direct, "SELECT COUNT(*) FROM refocus_revision");
                    wire.cut(cut);
                    boolean told = ledger.append(store, record);
                    wire.cut(CutWire.Cut.NOWHERE);
                    long there = Ledger.count(direct, "SELECT COUNT(*) FROM refocus_revision") - before;
                    stored += (int) there;
                    if (cut != CutWire.Cut.BEHIND_THE_COMMIT) { // there the answer may come through
                        assertThat(told).isEqualTo(cut == CutWire.Cut.NOWHERE);
                    }
                    if (!told) {
                        assertThat(ledger.append(store, record)).as("again").isTrue();
                    }
                    assertThat(Ledger.count(direct, "SELECT COUNT(*) FROM refocus_revision"))
                            .isEqualTo(before + 1);
                }
                switch (cut) {
                    case NOWHERE, BEFORE_THE_ANSWER -> assertThat(stored).isEqualTo(TIMES);
                    case BEFORE_THE_COMMIT -> assertThat(stored).isZero();
                    case BEHIND_THE_COMMIT -> assertThat(stored).isBetween(0, TIMES);
                }
                assertThat(ledger.unknown()).as("said to be unknown").isEqualTo(ledger.refused());
                ledger.audit(direct);
                Sql.script(
                        direct,
                        "DELETE FROM refocus_revision;\nDELETE FROM refocus_event;\nDELETE FROM refocus_record;\n");
                if (cut != CutWire.Cut.NOWHERE) {
                    String words = cut.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                    FaultTable.add("connection lost " + words + ", same command again", "PostgreSQL", TIMES, ledger);
                }
            }
        }
    }
}
