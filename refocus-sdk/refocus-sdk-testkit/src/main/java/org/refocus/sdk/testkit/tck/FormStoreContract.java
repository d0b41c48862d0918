package org.refocus.sdk.testkit.tck;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.FormStore;

/**
 * What every {@link FormStore} must pass: extend it with the one method that makes a store.
 *
 * <p>The tests come in groups, and each names the rule of the contract that it verifies. What a store does not
 * {@linkplain FormStore#capabilities() declare} is skipped, and the report says so; nothing else is. What it declares is
 * tested in full, and for that some capabilities need one more method of this class. Nothing is kept between tests but
 * what the store keeps itself.
 *
 * <p>Two methods are never demanded, and without them two tests look at less and say nothing of it: override
 * {@link #whatLies} and {@link #outage} wherever a store keeps anything outside of the process.
 */
@DisplayNameGeneration(RuleNames.class)
@ExtendWith(RuleNames.class)
@Timeout(120)
@Unverified(
        value = "S-03",
        why =
                "A test kit cannot cut the power: that what is acknowledged outlives a crash is for a store's own tests, which"
                        + " kill a process that saves. What a store gives again after it was closed and opened is verified.")
@Unverified(
        value = "S-08",
        why = "Logs that a host's logger takes cannot be seen from here; what is printed and what java.util.logging is"
                + " given is looked at, and so is every message.")
@Unverified(
        value = "S-09",
        why = "Which disk and which connection there is to lose, the store knows alone: tested where a test overrides"
                + " outage(). What a store may find impossible to keep is verified.")
@Unverified(value = "S-18", why = "How a disk damages words, or a key is destroyed, the store's own tests know.")
@Unverified(
        value = "A-05",
        why =
                "What tampers with the store's own rows or files is for its own tests. That an anchor of another trail, or of"
                        + " a longer one, is found out is verified, and that nothing is found where nobody tampered.")
public abstract class FormStoreContract {
    /** For the test of a store to extend. */
    protected FormStoreContract() {}

    /** Returns a store that holds no record yet. Called once in each test. */
    protected abstract FormStore newStore() throws Exception;

    /**
     * Closes a store and opens it again on what it kept, as after a restart: for a store that declares
     * {@link Capability#DURABLE}.
     */
    protected FormStore reopened(FormStore store) throws Exception {
        throw missing(Capability.DURABLE, "reopened(store)");
    }

    /** Begins a transaction of the host's: for a store that declares {@link Capability#JOINS_TRANSACTIONS}. */
    protected HostTransaction begin(FormStore store) throws Exception {
        throw missing(Capability.JOINS_TRANSACTIONS, "begin(store)");
    }

    /**
     * Returns everything that lies where the store keeps it, the bytes of all its files or tables one after the other: for a
     * store that declares {@link Capability#ENCRYPTED}. Where another test overrides it as well, what an erasure leaves
     * behind is looked for in it; by default there is nothing to look at.
     */
    protected byte[] whatLies(FormStore store) throws Exception {
        if (store.capabilities().contains(Capability.ENCRYPTED)) {
            throw missing(Capability.ENCRYPTED, "whatLies(store)");
        }
        return new byte[0];
    }

    /**
     * Takes away what the store stands on (its disk, its database), until what is returned is closed. By default nothing is
     * taken away: then rule S-09 is verified in part alone.
     */
    protected @Nullable AutoCloseable outage(FormStore store) throws Exception {
        return null;
    }

    private static AssertionError missing(Capability capability, String method) {
        return new Missing("This store declares " + capability + ": override " + method
                + " in its test, so that it can be tested.");
    }

    /** Nothing is wrong with the store so far; its test lacks a method. */
    static final class Missing extends AssertionError {
        @Serial
        private static final long serialVersionUID = 1L;

        private Missing(String message) {
            super(message);
        }
    }

    @Nested
    class Keeping extends KeepingRules {
        Keeping() {
            super(FormStoreContract.this);
        }
    }

    @Nested
    class Appending extends AppendingRules {
        Appending() {
            super(FormStoreContract.this);
        }
    }

    @Nested
    class Commands extends CommandRules {
        Commands() {
            super(FormStoreContract.this);
        }
    }

    @Nested
    class Finding extends FindingRules {
        Finding() {
            super(FormStoreContract.this);
        }
    }

    @Nested
    class Paging extends PagingRules {
        Paging() {
            super(FormStoreContract.this);
        }
    }

    @Nested
    class Ordering extends OrderingRules {
        Ordering() {
            super(FormStoreContract.this);
        }
    }

    @Nested
    class Erasing extends ErasingRules {
        Erasing() {
            super(FormStoreContract.this);
        }
    }

    @Nested
    class StayingErased extends StayingErasedRules {
        StayingErased() {
            super(FormStoreContract.this);
        }
    }

    @Nested
    class Sharing extends SharingRules {
        Sharing() {
            super(FormStoreContract.this);
        }
    }

    @Nested
    class Failing extends FailingRules {
        Failing() {
            super(FormStoreContract.this);
        }
    }

    @Nested
    class Declaring extends DeclaringRules {
        Declaring() {
            super(FormStoreContract.this);
        }
    }

    @Nested
    class Holding extends HoldingRules {
        Holding() {
            super(FormStoreContract.this);
        }
    }

    @Nested
    class Telling extends TellingRules {
        Telling() {
            super(FormStoreContract.this);
        }
    }

    @Nested
    class Sealing extends SealingRules {
        Sealing() {
            super(FormStoreContract.this);
        }
    }

    @Nested
    class Lasting extends LastingRules {
        Lasting() {
            super(FormStoreContract.this);
        }
    }

    @Nested
    class JoiningTransactions extends JoiningRules {
        JoiningTransactions() {
            super(FormStoreContract.this);
        }
    }

    @Nested
    class Encrypting extends EncryptingRules {
        Encrypting() {
            super(FormStoreContract.this);
        }
    }
}
