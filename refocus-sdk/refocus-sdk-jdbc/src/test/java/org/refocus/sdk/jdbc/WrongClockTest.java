package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.model.FormType;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Subject;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.trail.Anchor;
import org.refocus.sdk.trail.TrailEvent;
import org.refocus.sdk.trail.TrailQuery;

/** Turns the host's clock back while records are written, and stops it. */
@FaultProgramme
class WrongClockTest {
    private static final Party SAM = Party.worker("worker-sam");
    private static final int TIMES = FaultTable.times(20, 300);

    @Test
    @DisplayName("S-11 A clock that goes back an hour and stops changes no order and loses nothing in H2")
    void aWrongClockOverH2() throws Exception {
        turnBackAndStop(Databases.inMemory(), "H2");
    }

    @Test
    @DisplayName("S-11 A clock that goes back an hour and stops changes no order and loses nothing in PostgreSQL")
    void aWrongClockOverPostgres() throws Exception {
        turnBackAndStop(Postgres.newDatabase(), "PostgreSQL");
    }

    private static void turnBackAndStop(DataSource database, String name) throws Exception {
        JdbcFormStore.createSchema(database);
        HostClock clock = new HostClock();
        Refocus refocus = Refocus.builder()
                .store(JdbcFormStore.open(database))
                .clock(clock)
                .build();
        FormResponse first = refocus.start(FormType.CARE_PLAN, new Subject("person-asha", "team-harbour"), SAM);
        FormResponse last = first;
        for (int n = 2; n <= TIMES; n++) {
            if (n == TIMES / 2) {
                clock.now = clock.now.minus(Duration.ofHours(1));
                clock.goesOn = false;
            }
            last = refocus.save(last, FormDocument.of(("{\"n\":" + n + "}").getBytes(StandardCharsets.UTF_8)), SAM);
        }
        FormResponse second = refocus.start(FormType.CARE_PLAN, new Subject("person-asha", "team-harbour"), SAM);

        List<FormResponse> history = refocus.history(first.id());
        assertThat(history).hasSize(TIMES);
        assertThat(history.get(TIMES - 1)).isEqualTo(last);
        assertThat(last.recordedAt()).isBefore(first.recordedAt());
        assertThat(history).extracting(FormResponse::revision).isEqualTo(upTo(TIMES));
        assertThat(refocus.find(RecordQuery.about("person-asha")).records()).containsExactly(last, second);
        assertThat(refocus.keeping()
                        .trail()
                        .read(TrailQuery.of(Scope.record(first.id())))
                        .events())
                .extracting(TrailEvent::revision)
                .isEqualTo(upTo(Math.min(TIMES, 100)));
        assertThat(refocus.keeping().trail().verify(Anchor.none())).isEmpty();
        FaultTable.add("clock back an hour and stopped", name, "1", "%d | 0 | 0 | 0 | 2 of 2".formatted(TIMES + 1));
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static final class HostClock extends Clock {
        private Instant now = Instant.parse("2026-03-29T01:30:00Z");
        private boolean goesOn = true;

        @Override
        public Instant instant() {
            now = goesOn ? now.plusSeconds(1) : now;
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
