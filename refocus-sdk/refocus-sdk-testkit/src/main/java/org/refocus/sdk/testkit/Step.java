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
 * @param commandId what the command is called; the same as before where somebody sends a command a second time
 * @param base the number of the revision that it starts from; 0 where the record begins
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
        WITHDRAW
    }

    /** What comes of a step. */
    public enum Result {
        /** It is done: there is a new revision, or the one that the same command made before. */
        DONE,
        /** The answers do not conform, or somebody who has to agree has not. Nothing changes. */
        REFUSED,
        /** The record's status does not allow it. Nothing changes. */
        WRONG_STATUS,
        /** Somebody else has gone on since. Nothing changes. */
        STALE
    }

    /**
     * How a record stands.
     *
     * @param revision the number of the latest revision
     * @param status its status
     * @param answers its answers
     */
    public record State(int revision, Status status, FormDocument answers) {}

    /** Copies the list; refuses null. */
    public Step {
        agreeing = List.copyOf(agreeing);
    }
}
