package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.refocus.sdk.testkit.tck.Revisions.NOON;
import static org.refocus.sdk.testkit.tck.Revisions.SAM;
import static org.refocus.sdk.testkit.tck.Revisions.draft;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Scope;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.Hold;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.trail.TrailQuery;

/** What is done in a transaction of the host's stands or falls with it. */
abstract class JoiningRules extends StoreRules {
    JoiningRules(FormStoreContract contract) {
        super(contract);
    }

    @BeforeEach
    final void joins() {
        demand(Capability.JOINS_TRANSACTIONS);
    }

    @Test
    @Verifies("S-17")
    void whatIsCommittedStands() throws Exception {
        HostTransaction host = contract.begin(store);
        FormResponse first = host.store().append(draft("r-1", 1), "command-1");
        FormResponse second = host.store().append(draft("r-1", 2), "command-2");
        Same.revision(second, host.store().latest("r-1"), "latest in the transaction itself");
        host.commit();

        Same.revisions(List.of(first, second), store.history("r-1"), "history");
        Same.revision(first, store.append(draft("r-1", 1), "command-1"), "The command that is sent again");
    }

    @Test
    @Verifies("S-17")
    void whatIsRolledBackNeverWas() throws Exception {
        FormResponse first = append(draft("r-1", 1));
        append(draft("r-2", 1));
        HostTransaction host = contract.begin(store);
        host.store().append(draft("r-1", 2), "command-1");
        host.store().append(draft("r-3", 1), "command-2");
        host.store().erase(erasure(Scope.record("r-2")));
        if (declares(Capability.HOLDS)) {
            host.store().holds().place(new Hold(Scope.record("r-1"), "case-1", SAM, NOON));
        }
        host.rollBack();

        Same.revisions(List.of(first), store.history("r-1"), "history");
        assertEquals(List.of("r-1", "r-2"), found(all()), "find");
        if (declares(Capability.HOLDS)) {
            assertEquals(List.of(), store.holds().on(Scope.record("r-1")), "holds");
        }
        if (declares(Capability.TRAIL)) {
            assertEquals(2, store.trail().read(TrailQuery.all()).events().size(), "events");
        }
        FormResponse second = draft("r-1", 2);
        Same.revision(second, store.append(second, "command-1"), "The command that never was");
    }

    @Test
    @Verifies("S-17")
    void aRefusalLeavesTheTransactionUsable() throws Exception {
        append(draft("r-1", 1));
        HostTransaction host = contract.begin(store);
        FormResponse before = host.store().append(draft("r-2", 1), "command-1");
        assertThrows(StaleRevisionException.class, () -> host.store().append(draft("r-1", 1), "command-2"));
        assertThrows(StaleRevisionException.class, () -> host.store().append(draft("r-1", 3), "command-2"));
        FormResponse after = host.store().append(draft("r-3", 1), "command-3");
        Same.revision(before, host.store().append(draft("r-4", 1), "command-1"), "A command that is sent again");
        host.commit();

        Same.revision(before, store.latest("r-2"), "What was appended before the refusal");
        Same.revision(after, store.latest("r-3"), "What was appended after the refusal");
        assertEquals(List.of("r-1", "r-2", "r-3"), found(all()), "find");
    }

    @Test
    @Verifies("S-17")
    void nobodyElseSeesItBeforeItIsCommitted() throws Exception {
        HostTransaction host = contract.begin(store);
        host.store().append(draft("r-1", 1), "command-1");
        assertEquals(List.of(), store.history("r-1"), "history outside of the transaction");
        assertEquals(List.of(), found(all()), "find outside of the transaction");
        host.commit();
        assertEquals(List.of("r-1"), found(all()), "find when it is committed");
    }
}
