package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Status;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.ErasedRecordException;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.spi.Tombstone;

/** What the groups of tests of a store share: a new store before each test, and short words for what they do with it. */
@DisplayNameGeneration(RuleNames.class)
@ExtendWith(RuleNames.class)
abstract class StoreRules {
    /** More pages than any test has records: a store whose pages never end is stopped. */
    private static final int MOST_PAGES = 1_000;

    final FormStoreContract contract;

    @SuppressWarnings("NullAway.Init")
    FormStore store;

    StoreRules(FormStoreContract contract) {
        this.contract = contract;
    }

    @BeforeEach
    final void makeStore() throws Exception {
        store = contract.newStore();
    }

    /** Skips a test where the store does not declare what it is about. */
    final void demand(Capability capability) {
        assumeTrue(
                declares(capability),
                () -> "This store does not declare " + capability + ", so this rule is not for it.");
    }

    final boolean declares(Capability capability) {
        return store.capabilities().contains(capability);
    }

    final FormResponse append(FormResponse revision) {
        return store.append(revision, newCommand());
    }

    static String newCommand() {
        return UUID.randomUUID().toString();
    }

    /** Appends a revision; empty when the record has gone on or was erased. */
    final Optional<FormResponse> tried(FormResponse revision) {
        try {
            return Optional.of(append(revision));
        } catch (StaleRevisionException | ErasedRecordException e) {
            return Optional.empty();
        }
    }

    /** Appends a revision of each status, one after the other. */
    final List<FormResponse> appendAll(String record, Status... statuses) {
        List<FormResponse> all = new ArrayList<>();
        for (Status status : statuses) {
            all.add(Revisions.withStatus(record, all.size() + 1, status));
        }
        all.forEach(this::append);
        return all;
    }

    static Erasure erasure(Scope scope) {
        return new Erasure(scope, Revisions.CLERK, Revisions.NOON, "request-7");
    }

    final List<Tombstone> erase(String record) {
        return store.erase(erasure(Scope.record(record)));
    }

    static RecordQuery all() {
        return new RecordQuery(null, null, null, RecordQuery.View.LATEST, null, RecordQuery.MAX_LIMIT);
    }

    /** Returns the ids of the records on the first page. */
    final List<String> found(RecordQuery query) {
        return ids(store.find(query));
    }

    static List<String> ids(Page page) {
        return page.records().stream().map(FormResponse::id).toList();
    }

    /** Returns the ids of the records on all pages; between two pages something else may happen. */
    final List<String> paged(RecordQuery query, Runnable between) {
        List<String> seen = new ArrayList<>();
        @Nullable RecordQuery next = query;
        for (int pages = 0; next != null; pages++) {
            Page page = store.find(next);
            assertNotNull(page, "find gave null");
            assertTrue(
                    page.records().size() <= query.limit(),
                    () -> "A page of at most " + query.limit() + " has " + ids(page));
            seen.addAll(ids(page));
            next = page.next().map(query::after).orElse(null);
            if (pages == MOST_PAGES) {
                fail("The pages do not end: the same cursor seems to lead to the same page");
            }
            if (next != null) {
                between.run();
            }
        }
        return seen;
    }

    final List<String> paged(RecordQuery query) {
        return paged(query, () -> {});
    }
}
