package org.refocus.sdk.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Status;
import org.refocus.sdk.UnknownRecordException;

/** What a store with holds and tombstones must pass. */
public abstract class KeepingContract extends TrailContract {
    private static final Party CLERK = new Party("clerk-1", Party.Role.TEAM);

    KeepingContract() {}

    @Test
    @DisplayName("S-12 What is declared works, and is always the same")
    void whatIsDeclaredWorks() {
        assertThat(store.capabilities())
                .contains(Capability.TOMBSTONES, Capability.HOLDS, Capability.TRAIL)
                .isEqualTo(store.capabilities());
        assertThat(store.holds().on(Scope.record("r-1"))).isEmpty();
        assertThat(store.trail().seal().count()).isZero();
    }

    @Test
    @DisplayName("S-07 A tombstone says that there was a record, who erased it and when")
    void aTombstoneIsLeft() {
        steps("r-1", Status.DRAFT, Status.AGREED);
        append(draft("r-2", 1, "{}"));
        assertThat(store.tombstone("r-1")).isEmpty();
        Tombstone left = erase("r-1").get(0);

        assertThat(left).isEqualTo(new Tombstone("r-1", 2, SAM, NOON, "request-7"));
        assertThat(store.tombstone("r-1")).contains(left);
        assertThat(store.tombstone("r-2")).isEmpty();
        assertThat(store.tombstone("never")).isEmpty();
    }

    @Test
    @DisplayName("S-13 A hold on a record, or on whom it is about, keeps it, and lets go when it is released")
    void aHoldKeepsARecord() {
        append(begin("r-1", "person-asha", "team-harbour", "care-plan"));
        append(begin("r-2", "person-asha", "team-harbour", "care-plan"));
        append(begin("r-3", "person-tomasz", "team-harbour", "care-plan"));
        Hold onRecord = hold(Scope.record("r-2"), "case-1");
        Hold onSubject = hold(Scope.subject("person-asha"), "case-2");
        assertThat(store.holds().place(onRecord)).isTrue();
        assertThat(store.holds().place(hold(Scope.record("r-2"), "case-1"))).isFalse();
        assertThat(store.holds().place(onSubject)).isTrue();

        for (Scope kept : List.of(Scope.record("r-1"), Scope.record("r-2"), Scope.subject("person-asha"))) {
            assertThatThrownBy(() -> store.erase(erasure(kept)))
                    .isInstanceOfSatisfying(
                            HeldRecordException.class, e -> assertThat(e.hold()).isIn(onRecord, onSubject));
        }
        assertThat(found(all())).hasSize(3);
        assertThat(store.holds().on(Scope.record("r-2"))).containsExactly(onRecord, onSubject);
        assertThat(store.holds().on(Scope.record("r-1"))).containsExactly(onSubject);
        assertThat(store.holds().on(Scope.record("r-3"))).isEmpty();
        assertThat(store.holds().on(Scope.subject("person-asha"))).containsExactly(onSubject);
        assertThat(store.erase(erasure(Scope.record("r-3")))).hasSize(1);

        assertThat(store.holds().release(hold(Scope.subject("person-asha"), "case-2")))
                .isTrue();
        assertThat(store.holds().release(onSubject)).isFalse();
        assertThat(store.erase(erasure(Scope.record("r-1")))).hasSize(1);
        append(begin("r-4", "person-asha", "team-harbour", "care-plan"));
        assertThatThrownBy(() -> store.erase(erasure(Scope.subject("person-asha"))))
                .as("all or none")
                .isInstanceOf(HeldRecordException.class);
        assertThat(found(all())).containsExactly("r-2", "r-4");
        store.holds().release(onRecord);
        assertThat(store.erase(erasure(Scope.subject("person-asha")))).hasSize(2);
    }

    @Test
    @DisplayName("S-13 A hold on a subject covers what is begun later")
    void aHoldCoversWhatComes() {
        assertThat(store.holds().place(hold(Scope.subject("person-asha"), "case-1")))
                .isTrue();
        append(draft("r-1", 1, "{}"));

        assertThatThrownBy(() -> erase("r-1")).isInstanceOf(HeldRecordException.class);
        assertThat(store.append(draft("r-1", 2, "{}"), "go-on").revision())
                .as("a held record goes on")
                .isEqualTo(2);
    }

    @Test
    @DisplayName("S-13 What is not there cannot be held")
    void whatIsNotThereCannotBeHeld() {
        append(draft("r-1", 1, "{}"));
        erase("r-1");

        assertThatThrownBy(() -> store.holds().place(hold(Scope.record("r-1"), "case-1")))
                .isInstanceOf(ErasedRecordException.class);
        assertThatThrownBy(() -> store.holds().place(hold(Scope.record("never"), "case-1")))
                .isInstanceOf(UnknownRecordException.class);
        assertThat(store.holds().on(Scope.record("r-1"))).isEmpty();
    }

    @Test
    @DisplayName("S-14 Of holds and erasures at the same time, no record is erased under a hold")
    void holdsAndErasuresTakeTurns() {
        for (int round = 0; round < 6; round++) {
            String id = "r-" + round;
            append(draft(id, 1, "{}"));
            List<Boolean> done = inParallel(thread -> {
                try {
                    Scope scope = thread % 4 < 2 ? Scope.record(id) : Scope.subject("person-asha");
                    return thread % 2 == 0
                            ? store.holds().place(hold(scope, "case-" + thread))
                            : !store.erase(erasure(scope)).isEmpty();
                } catch (HeldRecordException | ErasedRecordException e) {
                    return false;
                }
            });

            boolean erased = store.latest(id).isEmpty();
            assertThat(store.tombstone(id).isPresent()).isEqualTo(erased);
            assertThat(done.get(1)
                            || done.get(3)
                            || done.get(5)
                            || done.get(7)
                            || done.get(9)
                            || done.get(11)
                            || done.get(13)
                            || done.get(15))
                    .isEqualTo(erased);
            assertThat(store.holds().on(Scope.record(id)).isEmpty()).isEqualTo(erased);
            for (Hold hold : store.holds().on(Scope.subject("person-asha"))) {
                store.holds().release(hold);
            }
            assertThat(store.trail().verify(store.trail().seal())).isEmpty();
        }
    }

    @Test
    @DisplayName("S-15 What has not changed since, and is not held, is due")
    void whatHasNotChangedIsDue() {
        append(at("old", 1, "2018-01-01T00:00:00Z"));
        append(at("held", 1, "2018-01-01T00:00:00Z"));
        append(at("touched", 1, "2018-01-01T00:00:00Z"));
        append(at("touched", 2, "2024-01-01T00:00:00Z"));
        append(at("new", 1, "2024-01-01T00:00:00Z"));
        append(at("just", 1, "2019-01-01T00:00:00Z"));
        append(at("clock-went-back", 1, "2024-01-01T00:00:00Z"));
        append(at("clock-went-back", 2, "2018-01-01T00:00:00Z"));
        store.holds().place(hold(Scope.record("held"), "case-1"));
        RecordQuery due = all().unchangedSince(Instant.parse("2019-01-01T00:00:00Z"));

        assertThat(found(due)).containsExactly("old", "just", "clock-went-back");
        assertThat(paged(due.withLimit(1), () -> {})).containsExactly("old", "just", "clock-went-back");
        assertThat(found(due.agreed())).isEmpty();
        store.holds().place(hold(Scope.subject("person-asha"), "case-2"));
        assertThat(found(due)).isEmpty();
        assertThat(found(all())).hasSize(6);
    }

    @Test
    @DisplayName("S-06 A record is found where its latest revision says, also after it moved to another team")
    void aRecordIsFoundWhereItIsNow() {
        append(revision("r-1", 1, "care-plan", ASHA, Status.DRAFT, "{}"));
        append(revision("r-1", 2, "care-plan", ASHA, Status.AGREED, "{}"));
        append(revision("r-1", 3, "care-plan", teamed("team-hill"), Status.DRAFT, "{}"));

        assertThat(found(RecordQuery.ofTeam("team-harbour"))).isEmpty();
        assertThat(found(RecordQuery.ofTeam("team-hill"))).containsExactly("r-1");
        assertThat(store.find(RecordQuery.ofTeam("team-hill").agreed()).records())
                .extracting(FormResponse::revision)
                .containsExactly(2);
        assertThat(found(RecordQuery.ofTeam("team-harbour").agreed())).isEmpty();
        append(revision("r-1", 4, "care-plan", ASHA, Status.DRAFT, "{}"));
        assertThat(found(RecordQuery.ofTeam("team-harbour"))).containsExactly("r-1");
        assertThat(store.trail().verify(store.trail().seal())).isEmpty();
    }

    private static Hold hold(Scope scope, String reference) {
        return new Hold(scope, reference, CLERK, NOON);
    }

    private static Erasure erasure(Scope scope) {
        return new Erasure(scope, CLERK, NOON, null);
    }
}
