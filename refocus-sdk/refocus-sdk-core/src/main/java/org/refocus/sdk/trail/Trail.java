package org.refocus.sdk.trail;

import java.util.List;

/**
 * Who did what to which revision, when: a contract of numbered rules for a store that declares it.
 *
 * <ul>
 *   <li>A-01 Every revision that is stored, every record that is erased, every hold that is placed or released MUST have
 *       exactly one event, that stands or falls with it. A command that is sent again has none of its own.
 *   <li>A-02 No event may be changed or removed, also by an erasure. No event holds a word of an answer, nor anything that
 *       an erased answer could be guessed from.
 *   <li>A-03 {@link #read} MUST give events in one order that never changes, each at most once, and its pages MUST
 *       neither skip nor repeat an event that is there throughout.
 *   <li>A-04 {@link #seal} MUST take in every event that is stored when it begins and not sealed yet; an event that is
 *       stored while it runs falls into this seal or the next. Writers MUST NOT wait for each other because of the trail.
 *   <li>A-05 {@link #verify} with the anchor of a seal MUST find each of these in what was sealed by then: an event or a
 *       revision that was edited, removed, put in another's place, cut off at the end, or cut off and written anew. In a
 *       store that nobody tampered with it MUST find nothing, also while others write.
 *   <li>A-06 {@link #note} MUST refuse what a host may not note ({@link TrailEvent.What#isNote()}) with an
 *       {@link IllegalArgumentException}.
 * </ul>
 *
 * <p><b>What an anchor is for.</b> The hashes have no secret in them, so whoever can write to the store can also compute
 * them. What they cannot do is change an anchor that lies elsewhere. Without an anchor {@link #verify} finds damage, and
 * tampering by those who do not know the hashes; it does not find a trail that was cut off behind a seal, or written anew
 * with all its hashes. What came after the anchor's seal is as unprotected: seal often, and keep each anchor where those
 * who can write to the store cannot. An erasure in the trail is believed: who may erase, may erase.
 *
 * <p>Safe to use from many threads.
 */
public interface Trail {
    /**
     * Notes that somebody looked at something or gave it out.
     *
     * @param event what happened, as the host tells it
     * @throws IllegalArgumentException when it is nothing that a host notes
     * @throws org.refocus.sdk.spi.StoreException when it cannot be stored
     */
    void note(TrailEvent event);

    /** Returns one page of what happened, in the order of the store. */
    TrailPage read(TrailQuery query);

    /**
     * Seals what is not sealed yet, if anything, and returns the anchor of the last seal.
     *
     * @throws org.refocus.sdk.spi.StoreException when it cannot be stored
     */
    Anchor seal();

    /**
     * Looks through everything, one piece after the other, for what is not as it was left. Reads all answers; may take
     * minutes.
     *
     * @param anchor what {@link #seal} once returned; {@link Anchor#none()} when there is none
     * @return what is wrong, the first 1,000 faults; empty when nothing is
     */
    List<Fault> verify(Anchor anchor);
}
