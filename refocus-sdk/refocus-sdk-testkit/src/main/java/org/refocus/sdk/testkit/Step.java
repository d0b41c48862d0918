package org.refocus.sdk.testkit;

import java.util.List;
import org.refocus.forms.FormDocument;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;

/**
 * One thing that somebody does with a record, and what has to come of it. Immutable and safe to share between threads.
 *
 * @param action what is done
 * @param by who does it
 * @param commandId what the command is called; the same as before where somebody sends a command a second time. Of a
 *     hold it is the reference that the hold is placed and released by
 * @param base the number of the revision that it starts from; 0 where the record begins and where none is read
 * @param answers what is written; as before where nothing is
 * @param agreeing who agrees; empty but for agreeing
 * @param result what has to come of it
 * @param after how the record has to stand afterwards
 */
public record Step(
        Action action,
        Party by,
        String commandId,
        int base,
        FormDocument answers,
        List<Party> agreeing,
        Result result,
        State after) {

    /** What people do with a record. */
    public enum Action {
        /** Begin a record, without answers. */
        START,
        /** Save answers as a draft. */
        SAVE,
        /** Agree the answers as they stand. */
        AGREE,
        /** Open a draft on top of what was agreed. */
        AMEND,
        /** Take the record back. */
        WITHDRAW,
        /** Place a legal hold on the record: only in a history that is drawn for a store. */
        HOLD,
        /** Release a legal hold: only in a history that is drawn for a store. */
        RELEASE,
        /** Erase the record: only in a history that is drawn for a store. */
        ERASE
    }

    /** What comes of a step. */
    public enum Result {
        /** It is done, or was done before: there is a new revision, or the one that the same command made. */
        DONE,
        /** The answers do not conform, or somebody who has to agree has not. Nothing changes. */
        REFUSED,
        /** The record's status does not allow it. Nothing changes. */
        WRONG_STATUS,
        /** Somebody else has gone on since. Nothing changes. */
        STALE,
        /** A hold stands in the way of an erasure. Nothing changes. */
        HELD,
        /** The record was erased: nothing can be added to it. Nothing changes. */
        ERASED
    }

    /**
     * How a record stands.
     *
     * @param revision the number of the latest revision; of an erased record, how many there were
     * @param status its status; of an erased record, the last that it had
     * @param answers its answers; empty when it is erased
     * @param holds the references of the holds that stand on it, in the order in which they were placed
     * @param isErased whether it is gone
     */
    public record State(int revision, Status status, FormDocument answers, List<String> holds, boolean isErased) {
        /** Copies the list; refuses null. */
        public State {
            holds = List.copyOf(holds);
        }

        /** How a record stands that is there and under no hold. */
        public State(int revision, Status status, FormDocument answers) {
            this(revision, status, answers, List.of(), false);
        }
    }

    /** Copies the list; refuses null. */
    public Step {
        agreeing = List.copyOf(agreeing);
    }
}
