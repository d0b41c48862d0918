package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.refocus.sdk.testkit.tck.Revisions.draft;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.Status;
import org.refocus.sdk.spi.RecordQuery;

/** Pages neither skip nor repeat. */
abstract class PagingRules extends StoreRules {
    PagingRules(FormStoreContract contract) {
        super(contract);
    }

    @Test
    @Verifies("S-06")
    void smallPagesJoinToTheWholeInBothViews() {
        for (int i = 0; i < 23; i++) {
            if (i % 3 == 0) {
                appendAll("r-" + i, Status.DRAFT, Status.AGREED, Status.DRAFT);
            } else {
                append(draft("r-" + i, 1));
            }
        }
        List<String> whole = IntStream.range(0, 23).mapToObj(i -> "r-" + i).toList();
        List<String> agreed = whole.stream()
                .filter(id -> Integer.parseInt(id.substring(2)) % 3 == 0)
                .toList();
        for (int limit : new int[] {1, 2, 3, 7, 8, 22, 23, 24, RecordQuery.MAX_LIMIT}) {
            assertEquals(whole, paged(all().withLimit(limit)), "On pages of " + limit);
            assertEquals(agreed, paged(all().agreed().withLimit(limit)), "What was agreed, on pages of " + limit);
        }
        assertEquals(Optional.empty(), store.find(all().withLimit(23)).next(), "No page follows the last record");
        assertTrue(store.find(all().withLimit(22)).next().isPresent(), "A page follows where a record is left");
        assertEquals(Optional.empty(), store.find(all().agreed().withLimit(8)).next(), "No agreed record is left");
    }

    @Test
    @Verifies("S-06")
    void pagesHoldWhileRecordsAreBegunChangedAndErasedAroundThem() {
        List<String> there = IntStream.range(0, 20).mapToObj(i -> "there-" + i).toList();
        for (int i = 0; i < there.size(); i++) {
            append(draft(there.get(i), 1));
            append(draft("goes-" + i, 1));
        }
        AtomicInteger turn = new AtomicInteger();
        List<String> seen = paged(all().withLimit(3), () -> {
            int n = turn.getAndIncrement();
            if (n < 100) {
                append(draft("new-" + n, 1));
                erase("goes-" + n);
                store.latest("there-" + n % there.size()).ifPresent(one -> append(draft(one.id(), one.revision() + 1)));
            }
        });

        assertEquals(seen.stream().distinct().toList(), seen, "No record comes twice");
        assertEquals(there, seen.stream().filter(id -> id.startsWith("there-")).toList(), "Those there throughout");
    }

    @Test
    @Verifies("S-06")
    void aPageFollowsAlsoWhereTheLastRecordOfThePageBeforeWasErased() {
        for (int i = 0; i < 6; i++) {
            append(draft("r-" + i, 1));
        }
        RecordQuery pages = all().withLimit(2);
        String cursor = store.find(pages).next().orElseThrow();
        erase("r-1");
        erase("r-2");

        assertEquals(List.of("r-3", "r-4"), found(pages.after(cursor)));
    }

    @Test
    @Verifies({"S-06", "S-08"})
    void pagesHoldWhileOthersBeginRecordsAtTheSameTime() throws Exception {
        List<String> there = IntStream.range(0, 30).mapToObj(i -> "there-" + i).toList();
        there.forEach(id -> append(draft(id, 1)));
        Together.inParallel(thread -> {
            if (thread % 2 == 0) {
                for (int i = 0; i < 5; i++) {
                    append(draft("new-" + thread + "-" + i, 1));
                }
            } else {
                List<String> seen = paged(all().withLimit(4));
                assertEquals(seen.stream().distinct().toList(), seen, "No record comes twice");
                assertEquals(there, seen.stream().filter(there::contains).toList(), "Those there throughout");
            }
            return true;
        });
        List<String> whole = paged(all().withLimit(7));
        assertEquals(70, whole.size(), "All records, old and new");
        assertEquals(70, whole.stream().distinct().count(), "Each record once");
    }

    @Test
    @Verifies("S-06")
    void whatIsNoCursorOfAPageIsRefused() {
        append(draft("r-1", 1));
        for (String wrong : List.of("", " ", "1 OR 1=1", "\0", "No page of any store ended here.")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> store.find(all().after(wrong)),
                    "The cursor '" + wrong + "', which no page gave: only null is the first page");
        }
    }
}
