package org.refocus.sdk.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.refocus.forms.FormDocument;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;

/** What the contracts of a store do with it. Nothing is kept between tests but what the store keeps itself. */
public abstract class StoreWork {
    static final Subject ASHA = new Subject("person-asha", "team-harbour");
    static final Party SAM = Party.worker("worker-sam");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");
    static final int THREADS = 16;

    FormStore store;

    StoreWork() {}

    /** Returns a store that holds no record yet. */
    protected abstract FormStore newStore() throws Exception;

    @BeforeEach
    final void makeStore() throws Exception {
        store = newStore();
    }

    FormResponse append(FormResponse revision) {
        return store.append(revision, UUID.randomUUID().toString());
    }

    Optional<FormResponse> tried(FormResponse revision) {
        try {
            return Optional.of(append(revision));
        } catch (StaleRevisionException | ErasedRecordException e) {
            return Optional.empty();
        }
    }

    List<Tombstone> erase(String record) {
        return store.erase(new Erasure(Scope.record(record), SAM, NOON, "request-7"));
    }

    void steps(String id, Status... statuses) {
        for (int i = 0; i < statuses.length; i++) {
            append(revision(id, i + 1, "care-plan", ASHA, statuses[i], "{\"n\":" + i + "}"));
        }
    }

    static FormResponse draft(String id, int revision, String answers) {
        return revision(id, revision, "care-plan", ASHA, Status.DRAFT, answers);
    }

    static FormResponse begin(String id, String subject, String team, String template) {
        return revision(id, 1, template, new Subject(subject, team), Status.DRAFT, "{}");
    }

    static FormResponse revision(
            String id, int revision, String template, Subject subject, Status status, String answers) {
        Agreement agreement =
                status == Status.AGREED ? new Agreement(List.of(Party.person(subject.id()), SAM), NOON) : null;
        FormDocument document = FormDocument.of(answers.getBytes(StandardCharsets.UTF_8));
        return new FormResponse(
                id, revision, template + "|1.0.0", subject, status, SAM, NOON, agreement, null, document);
    }

    static FormResponse versioned(String id, int number, String version) {
        return new FormResponse(
                id, number, "care-plan|" + version, ASHA, Status.DRAFT, SAM, NOON, null, null, FormDocument.empty());
    }

    static FormResponse at(String id, int number, String time) {
        FormDocument nothing = FormDocument.empty();
        Instant when = Instant.parse(time);
        return new FormResponse(id, number, "care-plan|1.0.0", ASHA, Status.DRAFT, SAM, when, null, null, nothing);
    }

    static Subject teamed(String team) {
        return new Subject(ASHA.id(), team);
    }

    static RecordQuery all() {
        return new RecordQuery(null, null, null, RecordQuery.View.LATEST, null, RecordQuery.MAX_LIMIT);
    }

    List<String> found(RecordQuery query) {
        return store.find(query).records().stream().map(FormResponse::id).toList();
    }

    List<String> paged(RecordQuery query, Runnable betweenPages) {
        List<String> seen = new ArrayList<>();
        @Nullable RecordQuery next = query;
        while (next != null) {
            Page page = store.find(next);
            assertThat(page.records()).hasSizeLessThanOrEqualTo(query.limit());
            page.records().forEach(r -> seen.add(r.id()));
            next = page.next().map(query::after).orElse(null);
            if (next != null && seen.size() < 500) {
                betweenPages.run();
            }
        }
        return seen;
    }

    /** What one of many threads does. */
    interface Turn<T> {
        T take(int thread) throws Exception;
    }

    static <T> List<T> inParallel(Turn<T> turn) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<T>> turns = IntStream.range(0, THREADS)
                    .<Callable<T>>mapToObj(thread -> () -> {
                        start.await(30, TimeUnit.SECONDS);
                        return turn.take(thread);
                    })
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(turns, 60, TimeUnit.SECONDS)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("A thread failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
