package org.refocus.sdk.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Status;
import org.refocus.sdk.trail.Anchor;
import org.refocus.sdk.trail.Fault;
import org.refocus.sdk.trail.TrailEvent;
import org.refocus.sdk.trail.TrailEvent.What;
import org.refocus.sdk.trail.TrailPage;
import org.refocus.sdk.trail.TrailQuery;

/** What a store with a trail must pass, as far as it shows without being tampered with. */
public abstract class TrailContract extends StoreWork {
    TrailContract() {}

    @Test
    @DisplayName("T-01 Everything that happens has one event, in its order, whatever the times say")
    void everythingThatHappensIsTold() {
        append(at("r-1", 1, "2026-03-02T12:00:00Z"));
        append(at("r-1", 2, "2026-03-01T12:00:00Z"));
        append(revision("r-1", 3, "care-plan", ASHA, Status.AGREED, "{}"));
        append(draft("other", 1, "{}"));
        append(versioned("r-1", 4, "1.1.0"));
        append(versioned("r-1", 5, "1.1.0"));
        append(revision("r-1", 6, "care-plan", ASHA, Status.WITHDRAWN, "{}"));
        TrailEvent opened = new TrailEvent(What.OPENED, Scope.record("r-1"), 3, SAM, NOON, null);
        store.trail().note(opened);
        Hold hold = new Hold(Scope.record("r-1"), "case-1", SAM, NOON);
        store.holds().place(hold);
        store.holds().place(hold);
        store.holds().release(hold);
        store.holds().release(hold);
        erase("r-1");
        erase("r-1");

        List<TrailEvent> told =
                store.trail().read(TrailQuery.of(Scope.record("r-1"))).events();
        assertThat(told)
                .extracting(TrailEvent::what)
                .containsExactly(
                        What.DRAFTED,
                        What.DRAFTED,
                        What.AGREED,
                        What.MOVED,
                        What.DRAFTED,
                        What.WITHDRAWN,
                        What.OPENED,
                        What.HELD,
                        What.RELEASED,
                        What.ERASED);
        assertThat(told).extracting(TrailEvent::revision).containsExactly(1, 2, 3, 4, 5, 6, 3, 0, 0, 6);
        assertThat(told.get(1).at()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(told.get(6)).isEqualTo(opened);
        assertThat(told.get(9)).isEqualTo(new TrailEvent(What.ERASED, Scope.record("r-1"), 6, SAM, NOON, "request-7"));
        assertThat(store.trail().read(TrailQuery.all()).events()).hasSize(11);
    }

    @Test
    @DisplayName("T-01 What is refused, and a command that is sent again, are not told of")
    void whatIsRefusedIsNotTold() {
        FormResponse first = draft("r-1", 1, "{}");
        store.append(first, "command-1");
        store.append(first, "command-1");
        store.append(draft("other", 1, "{}"), "command-1");
        assertThatThrownBy(() -> append(draft("r-1", 3, "{}"))).isInstanceOf(StaleRevisionException.class);
        assertThatThrownBy(() -> append(draft("r-1", 1, "{}"))).isInstanceOf(StaleRevisionException.class);
        erase("never");

        assertThat(store.trail().read(TrailQuery.all()).events()).hasSize(1);
    }

    @Test
    @DisplayName("T-03 Small pages join to the whole")
    void smallPagesOfTheTrailJoin() {
        for (int n = 1; n <= 7; n++) {
            append(draft("r-1", n, "{}"));
            append(draft("other-" + n, 1, "{}"));
        }
        List<TrailPage.Entry> whole = store.trail().read(TrailQuery.all()).entries();
        assertThat(whole).extracting(TrailPage.Entry::number).isSorted().doesNotHaveDuplicates();
        for (Scope scope : new Scope[] {null, Scope.record("r-1"), Scope.subject("person-asha")}) {
            TrailQuery query = new TrailQuery(scope, null, 1000);
            List<TrailPage.Entry> all = store.trail().read(query).entries();
            for (int limit : new int[] {1, 2, 6, 7, 8}) {
                List<TrailPage.Entry> joined = new ArrayList<>();
                Optional<TrailQuery> next = Optional.of(query.withLimit(limit));
                while (next.isPresent()) {
                    TrailPage page = store.trail().read(next.get());
                    joined.addAll(page.entries());
                    next = page.next().map(next.get()::after);
                }
                assertThat(joined).isEqualTo(all);
            }
        }
    }

    @Test
    @DisplayName("T-04 A seal takes in what is not sealed yet, and nothing twice")
    void aSealTakesInWhatIsNotSealed() {
        assertThat(store.trail().seal()).isEqualTo(Anchor.none());
        append(draft("r-1", 1, "{}"));
        append(draft("r-1", 2, "{}"));
        Anchor first = store.trail().seal();
        assertThat(store.trail().seal()).isEqualTo(first);
        append(draft("r-1", 3, "{}"));
        Anchor second = store.trail().seal();

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.count()).isEqualTo(2);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.count()).isEqualTo(3);
        for (Anchor anchor : List.of(Anchor.none(), first, second)) {
            assertThat(store.trail().verify(anchor)).isEmpty();
        }
    }

    @Test
    @DisplayName("T-05 An anchor that no seal of this trail gave is found")
    void anotherTrailsAnchorIsFound() {
        append(draft("r-1", 1, "{}"));
        Anchor anchor = store.trail().seal();

        assertThat(store.trail().verify(new Anchor(1, 1, "0".repeat(64))))
                .containsExactly(Fault.ofSeal(Fault.Kind.ANCHOR_DIFFERS, 1));
        assertThat(store.trail().verify(new Anchor(1, 2, anchor.hash())))
                .containsExactly(Fault.ofSeal(Fault.Kind.ANCHOR_DIFFERS, 1));
        assertThat(store.trail().verify(new Anchor(2, 2, anchor.hash())))
                .containsExactly(Fault.ofSeal(Fault.Kind.ANCHOR_MISSING, 2));
    }

    @Test
    @DisplayName("T-02 The trail of an erased record stays, and verifies")
    void theTrailOutlivesTheRecord() {
        steps("r-1", Status.DRAFT, Status.AGREED);
        append(draft("r-2", 1, "{}"));
        Anchor before = store.trail().seal();
        erase("r-1");

        assertThat(store.trail().verify(before)).isEmpty();
        assertThat(store.trail().verify(store.trail().seal())).isEmpty();
        assertThat(store.trail().read(TrailQuery.of(Scope.record("r-1"))).events())
                .hasSize(3);
    }

    @Test
    @DisplayName("T-04 Seals that are made while others write take in every event once, and verify throughout")
    void sealsAreMadeWhileOthersWrite() {
        inParallel(thread -> {
            for (int n = 1; n <= 5; n++) {
                if (thread == 0) {
                    assertThat(store.trail().verify(store.trail().seal())).isEmpty();
                } else if (thread == 1) {
                    store.trail().seal();
                } else if (thread == 2) {
                    erase("r-" + (n + 2));
                } else {
                    tried(draft("r-" + thread, n, "{}"));
                }
            }
            return true;
        });

        Anchor last = store.trail().seal();
        List<TrailPage.Entry> all =
                store.trail().read(TrailQuery.all().withLimit(1000)).entries();
        Set<TrailEvent> once = new HashSet<>();
        all.forEach(entry -> assertThat(once.add(entry.event())).isTrue());
        assertThat(last.count()).isEqualTo(all.size());
        assertThat(store.trail().verify(last)).isEmpty();
    }

    @Test
    @DisplayName("T-06 A host notes what was opened and exported, and nothing that the store tells of")
    void aHostNotesWhatItMay() {
        append(draft("r-1", 1, "{}"));
        for (What what : What.values()) {
            TrailEvent event = new TrailEvent(what, Scope.subject("person-asha"), 0, Party.person("p"), NOON, "ref-1");
            if (what == What.OPENED || what == What.EXPORTED) {
                store.trail().note(event);
            } else {
                assertThatThrownBy(() -> store.trail().note(event)).isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThat(store.trail()
                        .read(TrailQuery.of(Scope.subject("person-asha")))
                        .events())
                .extracting(TrailEvent::what)
                .containsExactly(What.OPENED, What.EXPORTED);
    }
}
