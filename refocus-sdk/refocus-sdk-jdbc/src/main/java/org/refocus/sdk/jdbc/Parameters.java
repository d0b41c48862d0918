package org.refocus.sdk.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.Party;
import org.refocus.sdk.Scope;

/** Puts values into a statement one after the other. */
final class Parameters {
    private final PreparedStatement statement;
    private int last;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    Parameters put(@Nullable String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    Parameters put(int value) throws SQLException {
        statement.setInt(++last, value);
        return this;
    }

    Parameters put(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    Parameters put(@Nullable Long value) throws SQLException {
        if (value != null) {
            return put(value.longValue());
        }
        statement.setNull(++last, Types.BIGINT);
        return this;
    }

    Parameters put(byte @Nullable [] value) throws SQLException {
        statement.setBytes(++last, value);
        return this;
    }

    Parameters put(Scope scope) throws SQLException {
        return put(scope.kind().name()).put(scope.id());
    }

    Parameters put(Party party) throws SQLException {
        return put(party.id()).put(party.role().name());
    }

    Parameters put(Instant time) throws SQLException {
        return put(micros(time));
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
