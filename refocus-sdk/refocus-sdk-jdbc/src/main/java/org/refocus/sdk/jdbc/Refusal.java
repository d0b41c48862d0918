package org.refocus.sdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.spi.ErasedRecordException;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.spi.Tombstone;

/**
 * Why a revision was not appended: its command was carried out before, its record was erased, or it is stale.
 *
 * @param before the revision that the command stored before
 * @param erased what is left of the record, or of the one that the command was for
 */
record Refusal(
        FormResponse asked, @Nullable Row before, @Nullable Tombstone erased) {
    private static final String COMMAND = "SELECT e.scope_id, " + Row.SHOWN + " FROM refocus_event e"
            + " LEFT JOIN refocus_revision s ON s.record_id = e.scope_id AND s.revision = e.stored"
            + " WHERE e.command_id = ?";

    static Refusal of(Connection connection, FormResponse asked, String commandId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COMMAND)) {
            new Parameters(select).put(commandId);
            try (ResultSet command = select.executeQuery()) {
                if (command.next()) {
                    if (command.getString("record_id") != null) {
                        return new Refusal(asked, Row.read(command), null);
                    }
                    return erased(connection, asked, command.getString("scope_id"));
                }
            }
        }
        return erased(connection, asked, asked.id());
    }

    private static Refusal erased(Connection connection, FormResponse asked, String record) throws SQLException {
        Optional<Tombstone> tombstone = Erasing.tombstone(connection, record);
        return new Refusal(asked, null, tombstone.orElse(null));
    }

    /** Returns what the command stored before, or says why nothing can be stored. */
    FormResponse orThrow(Encryption encryption) {
        if (before != null) {
            return encryption.revised(before);
        }
        if (erased != null) {
            throw new ErasedRecordException(erased);
        }
        throw new StaleRevisionException(asked.id(), asked.revision());
    }
}
