package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.refocus.sdk.testkit.tck.Revisions.draft;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.UnsupportedCapabilityException;

/** A store can do what it declares, and says so of the rest. */
abstract class DeclaringRules extends StoreRules {
    DeclaringRules(FormStoreContract contract) {
        super(contract);
    }

    @Test
    @Verifies("S-12")
    void itAlwaysDeclaresTheSame() {
        Set<Capability> declared = Set.copyOf(store.capabilities());
        append(draft("r-1", 1));
        try {
            store.capabilities().clear();
        } catch (UnsupportedOperationException e) {
            // a set that cannot be changed is right as well
        }
        erase("r-1");

        for (int i = 0; i < 20; i++) {
            assertEquals(declared, store.capabilities(), "What is declared later");
        }
    }

    @Test
    @Verifies("S-12")
    void whatIsNotDeclaredIsRefused() {
        saysSo(Capability.TOMBSTONES, () -> store.tombstone("r-1"));
        saysSo(Capability.HOLDS, () -> store.holds());
        saysSo(Capability.TRAIL, () -> store.trail());
    }

    private void saysSo(Capability capability, Executable asked) {
        if (!declares(capability)) {
            UnsupportedCapabilityException refusal = assertThrows(
                    UnsupportedCapabilityException.class,
                    asked,
                    () -> capability + " is not declared, so it is refused");
            assertEquals(capability, refusal.capability(), "What the refusal names");
        }
    }

    @Test
    @Verifies("S-12")
    void whatIsDeclaredIsThere() {
        if (declares(Capability.TOMBSTONES)) {
            assertNotNull(store.tombstone("r-1"), "tombstone");
        }
        if (declares(Capability.HOLDS)) {
            assertNotNull(store.holds(), "holds");
        }
        if (declares(Capability.TRAIL)) {
            assertNotNull(store.trail(), "trail");
        }
    }
}
