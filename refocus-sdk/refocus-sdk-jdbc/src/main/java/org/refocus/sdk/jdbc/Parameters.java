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
    private static final long MAX_SECONDS = Long.MAX_VALUE / 1_000_000 - 1;

    private final PreparedStatement statement;
    private int last;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    Parameters put(@Nullable String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    /** Puts in what is looked for: PostgreSQL refuses a NUL, so another character that no id has stands for it. */
    Parameters asked(String value) throws SQLException {
        return put(value.replace('\0', '\uFFFD'));
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

    /**
     * Counts whole microseconds from 1970 on; a time that is too far away to be counted is as far as can be.
     *
     * <p>{@code ChronoUnit.MICROS.between} counts in nanoseconds on its way, and overflows after 292 years.
     */
    static long micros(Instant time) {
        long seconds = Math.max(-MAX_SECONDS, Math.min(MAX_SECONDS, time.getEpochSecond()));
        return seconds * 1_000_000 + time.getNano() / 1_000;
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
