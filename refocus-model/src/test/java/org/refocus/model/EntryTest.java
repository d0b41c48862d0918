package org.refocus.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EntryTest {
    @Test
    void own_words_belong_to_the_person_and_reach_the_worker() {
        assertThat(Entry.ownWords("I bake.", "mair", Examples.AT))
                .isEqualTo(new Entry("I bake.", Voice.PERSON, "mair", "mair", Examples.AT, Audience.WORKER));
    }

    @Test
    void a_worker_may_write_down_own_words() {
        assertThat(Entry.ownWords("I bake.", "mair", Examples.AT).withRecordedBy("idris"))
                .isEqualTo(new Entry("I bake.", Voice.PERSON, "mair", "idris", Examples.AT, Audience.WORKER));
    }

    @Test
    void workers_words_and_agreed_words_have_no_speaker() {
        assertThat(Entry.workersWords("Bakes.", "idris", Examples.AT))
                .isEqualTo(new Entry("Bakes.", Voice.WORKER, null, "idris", Examples.AT, Audience.WORKER));
        assertThat(Entry.agreedWords("Baking.", "idris", Examples.AT))
                .isEqualTo(new Entry("Baking.", Voice.AGREED, null, "idris", Examples.AT, Audience.WORKER));
    }

    @Test
    void changing_the_audience_changes_nothing_else() {
        Entry entry = Examples.ENTRY.withAudience(Audience.ONLY_ME);

        assertThat(entry.audience()).isEqualTo(Audience.ONLY_ME);
        assertThat(entry.withAudience(Audience.WORKER)).isEqualTo(Examples.ENTRY);
    }

    @Test
    void the_time_is_kept_to_the_microsecond() {
        Instant fine = Instant.parse("2026-03-02T10:15:30.123456789Z");

        assertThat(Entry.ownWords("I bake.", "mair", fine).recordedAt())
                .isEqualTo(Instant.parse("2026-03-02T10:15:30.123456Z"));
    }
}
