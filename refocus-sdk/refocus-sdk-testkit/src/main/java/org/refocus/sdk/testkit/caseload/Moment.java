package org.refocus.sdk.testkit.caseload;

import java.time.Instant;
import org.refocus.model.FormType;
import org.refocus.sdk.Status;

/**
 * One revision before its answers are written.
 *
 * @param form which form
 * @param record which record of that form, from 0
 * @param revision its number, from 1
 * @param status where it stands
 * @param stage how far the answers have come
 * @param at when it is saved
 */
record Moment(FormType form, int record, int revision, Status status, Stage stage, Instant at) {
    /** How far the answers of a record have come. */
    enum Stage {
        /** After the first conversation: incomplete. */
        BEGUN,
        /** After all conversations. */
        WHOLE,
        /** Looked at again, months later. */
        RENEWED
    }
}
