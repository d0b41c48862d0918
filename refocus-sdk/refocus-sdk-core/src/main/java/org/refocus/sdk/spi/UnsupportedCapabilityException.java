package org.refocus.sdk.spi;

import java.io.Serial;
import org.refocus.forms.RefocusException;

/** Thrown when a store is asked for what it does not declare. */
public final class UnsupportedCapabilityException extends RefocusException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Capability capability;

    /** Creates an exception for what was asked for. */
    public UnsupportedCapabilityException(Capability capability) {
        super("This store does not declare " + capability
                + ". Look at FormStore.capabilities() first, or use a store that has it.");
        this.capability = capability;
    }

    /** Returns what was asked for. */
    public Capability capability() {
        return capability;
    }
}
