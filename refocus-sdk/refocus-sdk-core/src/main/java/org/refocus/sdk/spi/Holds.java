package org.refocus.sdk.spi;

import java.util.List;
import org.refocus.sdk.Scope;

/**
 * The legal holds of a store: see rules S-13 and S-14 of {@link FormStore}. Safe to use from many threads.
 */
public interface Holds {
    /**
     * Places a hold.
     *
     * @return whether it is new; false when the same hold stands already, which is left as it is
     * @throws ErasedRecordException when it is on a record that was erased
     * @throws org.refocus.sdk.UnknownRecordException when it is on a record that was never there
     * @throws StoreException when it cannot be placed
     */
    boolean place(Hold hold);

    /**
     * Releases a hold.
     *
     * @param release the hold's scope and reference, with who releases it and when
     * @return whether it stood
     * @throws StoreException when it cannot be released
     */
    boolean release(Hold release);

    /**
     * Returns the holds that stand: for a record, those on it and those on whom it is about; for a subject, those on the
     * subject. In the order in which they were placed.
     */
    List<Hold> on(Scope scope);
}
