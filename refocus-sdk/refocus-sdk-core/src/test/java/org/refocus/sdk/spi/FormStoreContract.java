package org.refocus.sdk.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;

/**
 * What every {@link FormStore} must pass: extend it with the one method that makes a store.
 *
 * <p>Each test names the rule that it checks. Nothing is kept between tests but what the store keeps itself.
 */
public abstract class FormStoreContract extends KeepingContract {
    /** For the test of a store to extend. */
    protected FormStoreContract() {}

    @Test
    @DisplayName("S-01 Every byte of the answers comes back, be they written as they may")
    void everyByteOfTheAnswersComesBack() {
        String odd =
                " {\n\t\"b\" : [1.50, -0, 1e2, true],\r\n \"a\": \"\\u0041 \\/ \uD83C\uDF0A \u202E e\u0301 \u00e9\" } \n";
        FormResponse kept = append(draft("r-1", 1, odd));

        assertThat(kept.answers().json()).isEqualTo(odd);
        assertThat(store.latest("r-1").orElseThrow().answers().bytes()).isEqualTo(odd.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("S-01 Answers of nearly a mebibyte come back")
    void largeAnswersComeBack() {
        String large = "{\"text\":\"" + "0123456789abcdef".repeat(65_000) + "\"}";
        append(draft("r-1", 1, large));

        assertThat(store.latest("r-1").orElseThrow().answers().json()).isEqualTo(large);
    }

    @Test
    @DisplayName("S-01 Everything around the answers comes back as it was")
    void theWholeEnvelopeComesBack() {
        FormResponse draft = draft("r-1", 1, "{}");
        Agreement agreement = new Agreement(
                List.of(
                        Party.person("person-asha"),
                        SAM,
                        new Party("aunt.2_x", Party.Role.CIRCLE),
                        new Party("T", Party.Role.TEAM)),
                Instant.parse("1969-12-31T23:59:59.999999Z"));
        FormResponse agreed = new FormResponse(
                "r-1", 2, draft.template(), ASHA, Status.AGREED, SAM, NOON, agreement, null, draft.answers());
        FormResponse withdrawn = new FormResponse(
                "r-1",
                3,
                "care-plan|2.10.0-welsh",
                new Subject("person-asha", "another-team"),
                Status.WITHDRAWN,
                Party.person("person-asha"),
                Instant.parse("2026-03-02T12:00:00Z"),
                null,
                "Nid oedd yn iawn \uD83D\uDE42\n 'quoted' \"so\" \u0000 ; --",
                draft.answers());
        List<FormResponse> all = List.of(draft, agreed, withdrawn);
        all.forEach(this::append);

        assertThat(store.history("r-1")).isEqualTo(all);
        assertThat(store.latest("r-1")).contains(withdrawn);
    }

    @Test
    @DisplayName("S-01 Preserved words come back as they were, in their order")
    void preservedWordsComeBack() {
        List<Preserved> preserved = List.of(
                new Preserved(
                        "care-plan|0.9.0",
                        "/b",
                        "\"Words \uD83D\uDE42 \\u0001 'quoted' ; --\"",
                        "Nobody asks \u0000 now."),
                new Preserved("care-plan|0.9.0", "/a/0/x~1y", "{ \"text\" : [1.50, true] }", ""),
                new Preserved("care-plan|0.9.0", "/a", "\"" + "0123456789abcdef".repeat(65_000) + "\"", "Too long."),
                new Preserved("care-plan|0.9.0", "/a", "\"" + "fedcba9876543210".repeat(65_000) + "\"", "Too long."));
        FormResponse bare = draft("r-1", 1, "{}");
        FormResponse draft = new FormResponse(
                "r-1", 2, bare.template(), ASHA, Status.DRAFT, SAM, NOON, null, null, bare.answers(), preserved);
        append(bare);

        assertThat(append(draft)).isEqualTo(draft);
        assertThat(store.latest("r-1")).contains(draft);
        assertThat(store.history("r-1")).containsExactly(bare, draft);
        assertThat(store.find(all()).records()).containsExactly(draft);
    }

    @Test
    @DisplayName("S-01 An earlier revision stays as it was when the record goes on")
    void earlierRevisionsStay() {
        append(draft("r-1", 1, "{\"n\":1}"));
        append(draft("r-1", 2, "{\"n\":2}"));
        append(draft("r-1", 3, "{}"));

        assertThat(store.history("r-1"))
                .extracting(r -> r.answers().json())
                .containsExactly("{\"n\":1}", "{\"n\":2}", "{}");
    }

    @Test
    @DisplayName("S-02 A save on top of an old revision is refused and nothing is stored")
    void staleSavesAreRefused() {
        append(draft("r-1", 1, "{}"));
        append(draft("r-1", 2, "{\"by\":\"first\"}"));

        assertThatThrownBy(() -> append(draft("r-1", 2, "{\"by\":\"second\"}")))
                .isInstanceOf(StaleRevisionException.class)
                .hasMessageContaining("r-1")
                .hasMessageNotContaining("second");
        assertThat(store.history("r-1")).hasSize(2);
        assertThat(store.latest("r-1").orElseThrow().answers().json()).contains("first");
    }

    @Test
    @DisplayName("S-02 A record does not begin twice")
    void aRecordBeginsOnce() {
        append(draft("r-1", 1, "{}"));
        append(draft("r-1", 2, "{}"));

        assertThatThrownBy(() -> append(draft("r-1", 1, "{}"))).isInstanceOf(StaleRevisionException.class);
        assertThat(store.history("r-1")).hasSize(2);
    }

    @Test
    @DisplayName("S-02 A gap is refused, at the beginning and later")
    void gapsAreRefused() {
        assertThatThrownBy(() -> append(draft("r-1", 2, "{}"))).isInstanceOf(StaleRevisionException.class);
        append(draft("r-1", 1, "{}"));
        assertThatThrownBy(() -> append(draft("r-1", 3, "{}"))).isInstanceOf(StaleRevisionException.class);
        append(draft("another", 1, "{}"));
        append(draft("another", 2, "{}"));
        assertThatThrownBy(() -> append(draft("r-1", 3, "{}"))).isInstanceOf(StaleRevisionException.class);

        assertThat(store.history("r-1")).hasSize(1);
    }

    @Test
    @DisplayName("S-02 Of sixteen who save the same revision at once, one succeeds")
    void oneOfManySucceeds() {
        append(draft("r-1", 1, "{}"));
        List<Optional<FormResponse>> stored = inParallel(thread -> tried(draft("r-1", 2, "{\"by\":" + thread + "}")));

        assertThat(stored).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(store.history("r-1")).hasSize(2);
        assertThat(stored).contains(store.latest("r-1"));
    }

    @Test
    @DisplayName("S-02 When sixteen append again and again, none is lost and none is doubled")
    void racingAppendsLoseNothing() {
        append(draft("r-1", 1, "{}"));
        int each = 8;
        List<Set<String>> acknowledged = inParallel(thread -> {
            Set<String> mine = new HashSet<>();
            while (mine.size() < each) {
                int next = store.latest("r-1").orElseThrow().revision() + 1;
                String answers = "{\"by\":\"" + thread + "-" + mine.size() + "\"}";
                tried(draft("r-1", next, answers))
                        .ifPresent(r -> mine.add(r.answers().json()));
            }
            return mine;
        });

        List<FormResponse> history = store.history("r-1");
        assertThat(history)
                .extracting(FormResponse::revision)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 1 + THREADS * each).boxed().toList());
        Set<String> kept = new HashSet<>();
        history.forEach(r -> kept.add(r.answers().json()));
        assertThat(kept).hasSize(history.size());
        acknowledged.forEach(mine -> assertThat(kept).containsAll(mine));
    }

    @Test
    @DisplayName("S-03 What was appended is there for every thread at once")
    void otherThreadsSeeWhatWasAppended() {
        inParallel(thread -> {
            for (int n = 1; n <= 5; n++) {
                append(draft("r-" + thread, n, "{}"));
                assertThat(store.latest("r-" + thread).orElseThrow().revision()).isEqualTo(n);
            }
            return true;
        });
        for (int thread = 0; thread < THREADS; thread++) {
            assertThat(store.history("r-" + thread)).hasSize(5);
        }
    }

    @Test
    @DisplayName("S-04 A command that is sent again stores nothing and gives what it gave")
    void aCommandSentAgainStoresNothing() {
        FormResponse first = store.append(draft("r-1", 1, "{\"n\":1}"), "command-1");
        FormResponse second = store.append(draft("r-1", 2, "{\"n\":2}"), "command-2");
        append(draft("r-1", 3, "{\"n\":3}"));

        assertThat(store.append(draft("r-1", 2, "{\"n\":2}"), "command-2")).isEqualTo(second);
        assertThat(store.append(draft("r-1", 4, "{\"n\":4}"), "command-2")).isEqualTo(second);
        assertThat(store.append(draft("r-1", 9, "{}"), "command-1")).isEqualTo(first);
        assertThat(store.append(draft("another", 1, "{}"), "command-1")).isEqualTo(first);
        assertThat(store.history("r-1")).hasSize(3);
        assertThat(store.latest("another")).isEmpty();
    }

    @Test
    @DisplayName("S-04 A command that was refused may be sent again")
    void aRefusedCommandLeavesNoTrace() {
        assertThatThrownBy(() -> store.append(draft("r-1", 2, "{}"), "command-1"))
                .isInstanceOf(StaleRevisionException.class);
        append(draft("r-1", 1, "{}"));

        assertThat(store.append(draft("r-1", 2, "{\"n\":2}"), "command-1").revision())
                .isEqualTo(2);
        assertThat(store.history("r-1")).hasSize(2);
    }

    @Test
    @DisplayName("S-04 Of one command that is sent sixteen times at once, one revision comes, and all are told of it")
    void racingRetriesStoreOnce() {
        for (int round = 0; round < 5; round++) {
            String command = "begin-" + round;
            List<FormResponse> begun =
                    inParallel(thread -> store.append(draft(UUID.randomUUID().toString(), 1, "{}"), command));
            assertThat(new HashSet<>(begun)).hasSize(1);
            FormResponse first = begun.get(0);

            String save = "save-" + round;
            List<FormResponse> saved =
                    inParallel(thread -> store.append(draft(first.id(), 2, "{\"by\":" + thread + "}"), save));
            assertThat(new HashSet<>(saved)).hasSize(1);
            assertThat(store.history(first.id())).containsExactly(first, saved.get(0));
        }
        assertThat(store.find(RecordQuery.about("person-asha")).records()).hasSize(5);
    }

    @Test
    @DisplayName("S-05 History is in the order of the numbers, also beyond nine")
    void historyIsInOrder() {
        for (int n = 1; n <= 12; n++) {
            append(draft("r-1", n, "{}"));
            append(draft("r-2", n, "{}"));
        }
        assertThat(store.history("r-1"))
                .extracting(FormResponse::revision)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(store.latest("r-1").orElseThrow().revision()).isEqualTo(12);
    }

    @Test
    @DisplayName("S-05 Of an unknown record there is nothing, whatever its name")
    void unknownRecordsAreEmpty() {
        append(draft("r-1", 1, "{}"));
        for (String unknown : List.of("r-2", "", "R-1", "r-1 ", "r-%", "' OR '1'='1", "x".repeat(1000))) {
            assertThat(store.latest(unknown)).isEmpty();
            assertThat(store.history(unknown)).isEmpty();
            assertThat(unknown.isEmpty() ? List.of() : erase(unknown)).isEmpty();
        }
        assertThat(store.history("r-1")).hasSize(1);
    }

    @Test
    @DisplayName("S-06 Records are found by whom they are about, by team and by template")
    void recordsAreFound() {
        append(begin("asha-plan", "person-asha", "team-harbour", "care-plan"));
        append(begin("asha-guide", "person-asha", "team-harbour", "vtp-guide"));
        append(begin("tomasz-plan", "person-tomasz", "team-harbour", "care-plan"));
        append(begin("rhian-plan", "person-rhian", "team-hill", "care-plan"));

        assertThat(found(RecordQuery.about("person-asha"))).containsExactly("asha-plan", "asha-guide");
        assertThat(found(RecordQuery.about("person-asha").withTemplate("vtp-guide")))
                .containsExactly("asha-guide");
        assertThat(found(RecordQuery.ofTeam("team-harbour"))).containsExactly("asha-plan", "asha-guide", "tomasz-plan");
        assertThat(found(RecordQuery.ofTeam("team-harbour").withTemplate("care-plan")))
                .containsExactly("asha-plan", "tomasz-plan");
        assertThat(found(all())).containsExactly("asha-plan", "asha-guide", "tomasz-plan", "rhian-plan");
        assertThat(found(new RecordQuery("person-asha", "team-hill", null, RecordQuery.View.LATEST, null, 10)))
                .isEmpty();
        for (String nobody : List.of("person", "person-asha ", "%", "' OR ''='", "care-plan|1.0.0")) {
            assertThat(found(RecordQuery.about(nobody))).isEmpty();
            assertThat(found(all().withTemplate(nobody))).isEmpty();
        }
    }

    @Test
    @DisplayName("S-06 Each record comes once, with its latest revision, in the order in which records were begun")
    void eachRecordComesOnce() {
        append(draft("r-b", 1, "{}"));
        append(draft("r-a", 1, "{}"));
        append(draft("r-c", 1, "{}"));
        append(draft("r-a", 2, "{}"));
        append(draft("r-b", 2, "{}"));
        append(draft("r-b", 3, "{\"n\":3}"));

        Page page = store.find(all());
        assertThat(page.records()).extracting(FormResponse::id).containsExactly("r-b", "r-a", "r-c");
        assertThat(page.records()).extracting(FormResponse::revision).containsExactly(3, 2, 1);
        assertThat(page.records().get(0).answers().json()).isEqualTo("{\"n\":3}");
        assertThat(page.next()).isEmpty();
    }

    @Test
    @DisplayName("S-06 The view of agreed records shows what was agreed last, under any draft, until it is withdrawn")
    void theAgreedViewShowsWhatWasAgreed() {
        append(draft("never-agreed", 1, "{}"));
        steps("agreed", Status.DRAFT, Status.AGREED);
        steps("amended", Status.DRAFT, Status.AGREED, Status.DRAFT, Status.DRAFT);
        steps("agreed-again", Status.DRAFT, Status.AGREED, Status.DRAFT, Status.AGREED);
        steps("withdrawn", Status.DRAFT, Status.AGREED, Status.WITHDRAWN);
        steps("draft-withdrawn", Status.DRAFT, Status.AGREED, Status.DRAFT, Status.WITHDRAWN);
        steps("draft-thrown-away", Status.DRAFT, Status.WITHDRAWN);

        Page agreed = store.find(all().agreed());
        assertThat(agreed.records()).extracting(FormResponse::id).containsExactly("agreed", "amended", "agreed-again");
        assertThat(agreed.records()).extracting(FormResponse::revision).containsExactly(2, 2, 4);
        assertThat(agreed.records()).extracting(FormResponse::status).containsOnly(Status.AGREED);
        assertThat(found(all())).hasSize(7);
    }

    @Test
    @DisplayName("S-06 Small pages join to the whole, in both views")
    void smallPagesJoinToTheWhole() {
        for (int i = 0; i < 23; i++) {
            if (i % 3 == 0) {
                steps("r-" + i, Status.DRAFT, Status.AGREED, Status.DRAFT);
            } else {
                append(draft("r-" + i, 1, "{}"));
            }
        }
        List<String> whole = found(all());
        List<String> agreed = found(all().agreed());
        assertThat(whole).hasSize(23);
        assertThat(agreed).hasSize(8);
        for (int limit : new int[] {1, 2, 3, 7, 8, 22, 23, 24}) {
            assertThat(paged(all().withLimit(limit), () -> {})).isEqualTo(whole);
            assertThat(paged(all().agreed().withLimit(limit), () -> {})).isEqualTo(agreed);
        }
        assertThat(store.find(all().withLimit(23)).next()).isEmpty();
        assertThat(store.find(all().withLimit(22)).next()).isPresent();
    }

    @Test
    @DisplayName("S-06 Pages neither skip nor repeat while records are begun, changed and erased around them")
    void pagesHoldWhileRecordsAppear() {
        for (int i = 0; i < 20; i++) {
            append(draft("there-" + i, 1, "{}"));
            append(draft("goes-" + i, 1, "{}"));
        }
        AtomicInteger turn = new AtomicInteger();
        List<String> seen = paged(all().withLimit(3), () -> {
            int n = turn.getAndIncrement();
            append(draft("new-" + n, 1, "{}"));
            erase("goes-" + n);
            store.latest("there-" + n % 20).ifPresent(r -> append(draft(r.id(), r.revision() + 1, "{}")));
        });

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen)
                .filteredOn(id -> id.startsWith("there-"))
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "there-" + i).toList());
    }

    @Test
    @DisplayName("S-06 Pages neither skip nor repeat while others begin records at the same time")
    void pagesHoldWhileOthersBeginRecords() {
        for (int i = 0; i < 30; i++) {
            append(draft("there-" + i, 1, "{}"));
        }
        inParallel(thread -> {
            if (thread % 2 == 0) {
                for (int i = 0; i < 5; i++) {
                    append(draft("new-" + thread + "-" + i, 1, "{}"));
                }
            } else {
                List<String> seen = paged(all().withLimit(4), () -> {});
                assertThat(seen).doesNotHaveDuplicates();
                assertThat(seen).filteredOn(id -> id.startsWith("there-")).hasSize(30);
            }
            return true;
        });
        assertThat(paged(all().withLimit(7), () -> {})).hasSize(70).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("S-07 An erased record is gone with all its revisions, and no other")
    void erasedRecordsAreGone() {
        steps("r-1", Status.DRAFT, Status.AGREED, Status.DRAFT, Status.AGREED);
        steps("r-10", Status.DRAFT, Status.AGREED);

        assertThat(erase("r-1")).containsExactly(new Tombstone("r-1", 4, SAM, NOON, "request-7"));
        assertThat(store.latest("r-1")).isEmpty();
        assertThat(store.history("r-1")).isEmpty();
        assertThat(found(all())).containsExactly("r-10");
        assertThat(found(all().agreed())).containsExactly("r-10");
        assertThat(store.history("r-10")).hasSize(2);
        assertThat(erase("r-1")).isEmpty();
    }

    @Test
    @DisplayName("S-10 Nothing brings an erased record back, also not its own command sent again")
    void nothingBringsAnErasedRecordBack() {
        store.append(draft("r-1", 1, "{\"n\":1}"), "command-1");
        FormResponse other = store.append(draft("r-2", 1, "{\"n\":2}"), "command-2");
        Tombstone tombstone = erase("r-1").get(0);

        for (FormResponse again : List.of(draft("r-1", 1, "{}"), draft("r-1", 2, "{}"), draft("r-1", 9, "{}"))) {
            assertThatThrownBy(() -> append(again))
                    .isInstanceOfSatisfying(
                            ErasedRecordException.class,
                            e -> assertThat(e.tombstone()).isEqualTo(tombstone));
            assertThatThrownBy(() -> store.append(again, "command-1")).isInstanceOf(ErasedRecordException.class);
        }
        assertThatThrownBy(() -> store.append(draft("new", 1, "{\"n\":1}"), "command-1"))
                .as("a record that is begun by the command of an erased one")
                .isInstanceOf(ErasedRecordException.class);
        assertThat(store.append(draft("r-1", 2, "{}"), "command-2")).isEqualTo(other);
        assertThat(found(all())).containsExactly("r-2");
        assertThat(store.history("r-1")).isEmpty();
        assertThat(store.history("new")).isEmpty();
    }

    @Test
    @DisplayName("S-07 Everything about somebody is erased, and nothing about anybody else")
    void everythingAboutSomebodyIsErased() {
        append(begin("asha-1", "person-asha", "team-harbour", "care-plan"));
        append(begin("tomasz-1", "person-tomasz", "team-harbour", "care-plan"));
        append(begin("asha-2", "person-asha", "team-hill", "vtp-guide"));
        append(draft("asha-1", 2, "{}"));
        append(begin("person-asha", "person-rhian", "team-harbour", "care-plan"));
        Erasure erasure = new Erasure(Scope.subject("person-asha"), SAM, NOON, null);

        assertThat(store.erase(erasure))
                .containsExactly(
                        new Tombstone("asha-1", 2, SAM, NOON, null), new Tombstone("asha-2", 1, SAM, NOON, null));
        assertThat(found(all())).containsExactly("tomasz-1", "person-asha");
        assertThat(store.erase(erasure)).isEmpty();
        append(begin("asha-3", "person-asha", "team-harbour", "care-plan"));
        assertThat(found(RecordQuery.about("person-asha"))).containsExactly("asha-3");
    }

    @Test
    @DisplayName("S-07 When a record is erased while somebody saves it, no revision is left hanging")
    void erasingLeavesNothingHanging() {
        for (int round = 0; round < 20; round++) {
            String id = "r-" + round;
            append(draft(id, 1, "{}"));
            append(draft(id, 2, "{}"));
            inParallel(thread -> {
                if (thread % 4 == 0) {
                    erase(id);
                } else {
                    tried(draft(id, 2 + thread % 4, "{}"));
                }
                return true;
            });
            assertThat(store.history(id)).isEmpty();
        }
    }

    @Test
    @DisplayName("S-08 What a refusal says holds no answer and no reason")
    void refusalsHoldNoAnswer() {
        append(draft("r-1", 1, "{}"));
        FormResponse marked = new FormResponse(
                "r-1",
                1,
                "care-plan|1.0.0",
                ASHA,
                Status.WITHDRAWN,
                SAM,
                NOON,
                null,
                "MARKER-REASON",
                FormDocument.of("{\"a\":\"MARKER-ANSWER\"}".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> append(marked)).satisfies(e -> {
            for (Throwable t = e; t != null; t = t.getCause()) {
                assertThat(t.toString()).doesNotContain("MARKER");
            }
        });
    }
}
