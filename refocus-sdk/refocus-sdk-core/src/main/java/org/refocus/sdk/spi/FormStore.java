package org.refocus.sdk.spi;

import java.util.List;
import java.util.Optional;
import org.refocus.sdk.FormResponse;

/**
 * Keeps records: a contract of numbered rules.
 *
 * <ul>
 *   <li>S-01 A store MUST keep every revision as it came, every byte of its answers included and its preserved words in
 *       their order, and MUST NOT change or drop one, except by {@link #erase}.
 *   <li>S-02 {@link #append} MUST store revision n of a record only when n is 1 and the record is new, or revision n - 1
 *       is its latest. Otherwise it MUST throw {@link StaleRevisionException} and store nothing, also when many threads
 *       or processes append at once.
 *   <li>S-03 A revision that {@link #append} returned MUST be there for every later read, also after a crash of the
 *       process, unless the store says that it keeps nothing.
 *   <li>S-04 When the command id was used before, {@link #append} MUST store nothing and return the revision that it made
 *       then.
 *   <li>S-05 {@link #history} MUST give all revisions in the order of their numbers; empty for an unknown record.
 *   <li>S-06 {@link #find} MUST give each record that fits at most once, in the order in which records were begun, and
 *       its pages MUST neither skip nor repeat a record that is there throughout.
 *   <li>S-07 {@link #erase} MUST remove all revisions of a record and no other.
 *   <li>S-08 A store MUST be safe to use from many threads, MUST NOT start one, and MUST NOT put answers into messages or
 *       logs.
 *   <li>S-09 When it cannot do its work it MUST throw {@link StoreException}; nothing may be half stored.
 * </ul>
 */
public interface FormStore {
    /**
     * Appends a revision to its record.
     *
     * @param revision the revision, its number one more than the latest
     * @param commandId what the caller calls this command; the same when it tries again
     * @return the revision that is stored
     * @throws StaleRevisionException when the record has gone on since
     * @throws StoreException when it cannot be stored
     */
    FormResponse append(FormResponse revision, String commandId);

    /** Returns the latest revision of a record; empty when there is none. */
    Optional<FormResponse> latest(String record);

    /** Returns all revisions of a record, oldest first. */
    List<FormResponse> history(String record);

    /** Returns one page of the records that fit, as the query's view shows them. */
    Page find(RecordQuery query);

    /**
     * Removes a record and everything of it.
     *
     * @return whether there was one
     */
    boolean erase(String record);
}
