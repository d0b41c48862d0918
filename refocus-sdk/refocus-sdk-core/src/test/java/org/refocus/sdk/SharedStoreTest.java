package org.refocus.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.refocus.forms.FormDocument;
import org.refocus.model.FormType;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.spi.Tombstone;

/** Threads that share one store, or one way in, lose nothing and see nothing half done. */
@Timeout(120)
class SharedStoreTest {
    private static final int THREADS = 4;
    private static final int TRIES = 12;
    private static final Subject ASHA = new Subject("person-asha", "team-harbour");
    private static final Party SAM = Party.worker("worker-sam");

    @Test
    void theStoreInMemoryLosesNothingAndShowsNothingHalfDone() throws Exception {
        stress(InMemoryFormStore::new, 200);
    }

    @Test
    void aStoreThatForgetsToWaitIsFoundOut() {
        assertThatThrownBy(() -> stress(HastyStore::new, 2_000))
                .isInstanceOfAny(AssertionError.class, ExecutionException.class);
    }

    @Test
    void manyThreadsThatShareOneWayInGetWhatEachWouldGetAlone() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T10:15:30Z"), ZoneOffset.UTC);
        List<String> alone = workOfOne(Refocus.builder().clock(clock).build());
        Refocus shared = Refocus.builder().clock(clock).build();

        for (List<String> one : together(thread -> () -> workOfOne(shared))) {
            assertThat(one).isEqualTo(alone);
        }
        RecordQuery all = new RecordQuery(null, null, null, RecordQuery.View.LATEST, null, RecordQuery.MAX_LIMIT);
        assertThat(shared.find(all).records()).hasSize(THREADS * Samples.forms().size());
    }

    /** Every form of the invented person, begun, filled, checked, agreed where it can be, and looked at. */
    private static List<String> workOfOne(Refocus refocus) {
        List<String> said = new ArrayList<>();
        Party asha = Party.person("person-asha");
        for (String form : Samples.forms()) {
            FormResponse draft = refocus.start(FormType.ofId(form), ASHA, SAM);
            FormResponse saved = refocus.save(draft, Samples.answers(form), SAM);
            Outcome outcome = refocus.agree(saved, SAM, List.of(asha, SAM));
            FormResponse latest = refocus.find(draft.id()).orElseThrow();
            said.add(outcome.getClass().getSimpleName()
                    + refocus.check(latest)
                    + latest.status()
                    + refocus.history(draft.id()).size()
                    + refocus.answers(latest, FormType.ofId(form).answersType()).isPresent());
            refocus.view(latest, asha, Locale.UK)
                    .nodes()
                    .forEach(node -> said.add(node.pointer() + " " + node.value()
                            + node.children().size()));
        }
        return said;
    }

    /** Several threads append to one record, each on what it saw last, while others look; then all erase it. */
    private static void stress(Supplier<FormStore> make, int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            FormStore store = make.get();
            List<FormResponse> stored = new ArrayList<>();
            together(thread -> thread % 2 == 0 ? () -> append(store, thread) : () -> look(store))
                    .forEach(stored::addAll);

            List<FormResponse> history = store.history("r");
            assertThat(history).containsExactlyInAnyOrderElementsOf(stored);
            assertThat(numbers(history))
                    .isEqualTo(IntStream.rangeClosed(1, history.size()).boxed().toList());
            Erasure erasure = new Erasure(Scope.record("r"), SAM, Instant.EPOCH, null);
            assertThat(together(thread -> () -> store.erase(erasure).size())).containsOnlyOnce(1);
            assertThat(store.latest("r")).isEmpty();
        }
    }

    private static List<FormResponse> append(FormStore store, int thread) {
        List<FormResponse> stored = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            int next = store.latest("r").map(FormResponse::revision).orElse(0) + 1;
            Party author = Party.worker("worker-" + thread + "-" + i);
            FormResponse sent = new FormResponse(
                    "r",
                    next,
                    "care-plan|1.0.0",
                    ASHA,
                    Status.DRAFT,
                    author,
                    Instant.EPOCH,
                    null,
                    null,
                    FormDocument.empty());
            try {
                stored.add(store.append(sent, author.id()));
                assertThat(store.append(sent, author.id())).as("sent again").isEqualTo(sent);
            } catch (StaleRevisionException e) {
                // somebody else was quicker
            }
        }
        return stored;
    }

    private static List<FormResponse> look(FormStore store) {
        int seen = 0;
        for (int i = 0; i < TRIES; i++) {
            List<FormResponse> history = store.history("r");
            assertThat(numbers(history))
                    .isEqualTo(IntStream.rangeClosed(1, history.size()).boxed().toList());
            assertThat(history.size()).isGreaterThanOrEqualTo(seen);
            seen = history.size();
        }
        return List.of();
    }

    private static List<Integer> numbers(List<FormResponse> history) {
        return history.stream().map(FormResponse::revision).toList();
    }

    /** What one of several threads does. */
    private interface Part<T> {
        Callable<T> of(int thread);
    }

    private static <T> List<T> together(Part<T> part) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Callable<T> turn = part.of(i);
                running.add(pool.submit(() -> {
                    start.await();
                    return turn.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    /** A store that looks first and writes then, and lets others in between. */
    private static final class HastyStore implements FormStore {
        private final Map<String, List<FormResponse>> records = new HashMap<>();
        private final Map<String, FormResponse> commands = new HashMap<>();

        @Override
        public FormResponse append(FormResponse revision, String commandId) {
            FormResponse known = commands.get(commandId);
            if (known != null) {
                return known;
            }
            List<FormResponse> before = history(revision.id());
            if (revision.revision() != before.size() + 1) {
                throw new StaleRevisionException(revision.id(), revision.revision());
            }
            LockSupport.parkNanos(20_000); // so that it does not take luck to find it out
            List<FormResponse> after = new ArrayList<>(before);
            after.add(revision);
            records.put(revision.id(), after);
            commands.put(commandId, revision);
            return revision;
        }

        @Override
        public Optional<FormResponse> latest(String record) {
            List<FormResponse> all = history(record);
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
        }

        @Override
        public List<FormResponse> history(String record) {
            return records.getOrDefault(record, List.of());
        }

        @Override
        public Page find(RecordQuery query) {
            return new Page(List.of(), Optional.empty());
        }

        @Override
        public List<Tombstone> erase(Erasure erasure) {
            String record = erasure.scope().id();
            List<FormResponse> gone = records.remove(record);
            return gone == null ? List.of() : List.of(erasure.tombstone(record, gone.size()));
        }
    }
}
