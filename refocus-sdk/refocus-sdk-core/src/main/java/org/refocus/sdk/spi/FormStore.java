package org.refocus.sdk.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.trail.Trail;

/**
 * Keeps records: a contract of numbered rules.
 *
 * <ul>
 *   <li>S-01 A store MUST keep every revision as it came, every byte of its answers included and its preserved words in
 *       their order, and MUST NOT change or drop one, except by {@link #erase}.
 *   <li>S-02 {@link #append} MUST store revision n of a record only when n is 1 and the record is new, or revision n - 1
 *       is its latest. Otherwise it MUST throw {@link StaleRevisionException} and store nothing, also when many threads
 *       or processes append at once.
 *   <li>S-03 A revision that {@link #append} returned MUST be there for every later read; in a store that declares
 *       {@link Capability#DURABLE} also after a crash.
 *   <li>S-04 When the command id was used before, {@link #append} MUST store nothing and return the revision that it made
 *       then, whatever it is given this time. It counts as used when it made a revision, on whichever record: not when it was
 *       refused, or a crash came first.
 *   <li>S-05 {@link #history} MUST give all revisions in the order of their numbers; empty for an unknown record.
 *   <li>S-06 {@link #find} MUST give each record that fits at most once, in the order in which records were begun, and
 *       its pages MUST neither skip nor repeat a record that is there throughout. A query narrows by what a record's
 *       latest revision says, whichever revision it shows.
 *   <li>S-07 {@link #erase} MUST remove all revisions of what it names, and no others, all or none; and it MUST return
 *       one {@link Tombstone} for each record that it removed. What it names and is not there is no error. A store MUST
 *       keep of the removed no answer, no reason and no preserved words.
 *   <li>S-08 A store MUST be safe to use from many threads, MUST NOT start one, and MUST NOT put answers into messages,
 *       causes or logs.
 *   <li>S-09 When it cannot do its work it MUST throw {@link StoreException}; nothing may be half stored.
 *   <li>S-10 Nothing that was erased comes back: an {@link #append} to an erased record, or with a command id that was
 *       used for one, MUST throw {@link ErasedRecordException} and store nothing, also when it runs at the same time.
 *   <li>S-11 Order comes from the store: {@link #find}, {@link #history}, {@link Holds#on} and the trail MUST NOT depend on
 *       any time that they are given, which may stand still or go back.
 *   <li>S-12 {@link #capabilities()} MUST always say the same. What is declared MUST work; what is not declared MUST
 *       throw {@link UnsupportedCapabilityException}.
 *   <li>S-13 ({@link Capability#HOLDS}) While a hold covers a record, {@link #erase} MUST throw
 *       {@link HeldRecordException} for it and for everything it would erase with it, and erase nothing.
 *   <li>S-14 ({@link Capability#HOLDS}) Of a hold and an erasure at the same time, one MUST come first: no record is
 *       erased after a hold on it was placed.
 *   <li>S-15 A query for what is {@linkplain RecordQuery#unchangedSince due} MUST give those records alone whose latest
 *       revision was recorded at that instant or before, and none that a hold covers.
 *   <li>S-16 ({@link Capability#TRAIL}) The trail MUST keep the rules of {@link Trail}.
 *   <li>S-17 ({@link Capability#JOINS_TRANSACTIONS}) What is done in a transaction of the host's MUST stand or fall with
 *       it; the store MUST NOT end that transaction, and a refusal MUST leave it usable.
 *   <li>S-18 A revision whose words can be read no more, because a disk has changed them or their key was destroyed, MUST
 *       be found and given as before with everything around them, its answers
 *       {@linkplain org.refocus.forms.FormDocument#unreadable unreadable} and never empty; and it MUST NOT keep any other
 *       from being read. Where what stands around the words is damaged, every call that would give the revision MUST fail
 *       with a {@link StoreException} that names it: it is never left out, and never guessed.
 * </ul>
 *
 * <p>What becomes of a store that does not keep these rules is promised by P-01 to P-09 of
 * {@link org.refocus.forms.plugin}.
 *
 * <p>A store may rely on this of its caller:
 *
 * <ul>
 *   <li>Every revision of a record has the subject's id and the template's id of the first; its team and the template's
 *       version may change.
 *   <li>Ids of records, subjects, teams and commands are opaque as {@link org.refocus.sdk.Party#isOpaque} says, so none is a
 *       path, such as {@code ..}. Their case counts, also where the names of files do not tell it apart.
 *   <li>Times lie in the years 1 to 9999, and are whole microseconds.
 *   <li>What is read may be asked for by any text: what no record could be called is not there.
 * </ul>
 */
public interface FormStore {
    /**
     * Appends a revision to its record.
     *
     * @param revision the revision, its number one more than the latest
     * @param commandId what the caller calls this command, an opaque id; the same when it tries again
     * @return the revision that is stored
     * @throws StaleRevisionException when the record has gone on since
     * @throws ErasedRecordException when the record, or the one that the command made, was erased
     * @throws UnknownOutcomeException when nobody knows whether it is stored
     * @throws StoreException when it cannot be stored
     */
    FormResponse append(FormResponse revision, String commandId);

    /** Returns the latest revision of a record; empty when there is none. */
    Optional<FormResponse> latest(String record);

    /** Returns all revisions of a record, oldest first. */
    List<FormResponse> history(String record);

    /**
     * Returns one page of the records that fit, as the query's view shows them.
     *
     * @throws IllegalArgumentException when {@link RecordQuery#after} is nothing that a page of this store gave
     */
    Page find(RecordQuery query);

    /**
     * Erases a record, or everything about somebody that is there when it begins.
     *
     * @return what is left of each record that was erased, in the order in which they were begun; empty when there was
     *     nothing, also when it was erased before
     * @throws HeldRecordException when any of it is under a hold: nothing was erased
     * @throws StoreException when it cannot be erased
     */
    List<Tombstone> erase(Erasure erasure);

    /** Returns what this store can do beyond the rest of this contract. */
    default Set<Capability> capabilities() {
        return Set.of();
    }

    /**
     * Returns what is left of an erased record; empty when it is there, or never was.
     *
     * @throws UnsupportedCapabilityException without {@link Capability#TOMBSTONES}
     */
    default Optional<Tombstone> tombstone(String record) {
        throw new UnsupportedCapabilityException(Capability.TOMBSTONES);
    }

    /**
     * Returns the legal holds.
     *
     * @throws UnsupportedCapabilityException without {@link Capability#HOLDS}
     */
    default Holds holds() {
        throw new UnsupportedCapabilityException(Capability.HOLDS);
    }

    /**
     * Returns the trail of who did what.
     *
     * @throws UnsupportedCapabilityException without {@link Capability#TRAIL}
     */
    default Trail trail() {
        throw new UnsupportedCapabilityException(Capability.TRAIL);
    }
}
