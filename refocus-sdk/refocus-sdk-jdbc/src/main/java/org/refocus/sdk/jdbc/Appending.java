package org.refocus.sdk.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.trail.TrailEvent;

/** A way to append a revision with its event, or to find that it cannot be and change nothing. */
@FunctionalInterface
interface Appending {
    /**
     * Appends.
     *
     * @return whether it was stored; if not, the revision does not follow the latest, or the command was used
     */
    boolean append(Connection connection, Row row, Told told) throws SQLException;

    /**
     * The event of an append, which is a move when the revision before has another version of the template.
     *
     * @param plain the event when it has the same
     * @param moved the event when it has another
     */
    record Told(EventRow plain, EventRow moved) {
        static Told of(FormResponse revision, String commandId, byte @Nullable [] content) {
            String other = revision.templateId() + "|";
            return new Told(
                    new EventRow(TrailEvent.storing(revision, null), commandId, content),
                    new EventRow(TrailEvent.storing(revision, other), commandId, content));
        }
    }
}
