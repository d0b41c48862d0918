package org.refocus.sdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.trail.Anchor;
import org.refocus.sdk.trail.TrailHash;

/** Seals as rows, and how one is made. */
final class Seals {
    private static final String LAST =
            "SELECT number, events, hash FROM refocus_seal ORDER BY number DESC FETCH FIRST 1 ROWS ONLY";
    private static final String AFTER =
            "SELECT number, events, hash FROM refocus_seal WHERE number > ? ORDER BY number FETCH FIRST ? ROWS ONLY";
    private static final String TAKE = "UPDATE refocus_event SET seal = ? WHERE seal = 0";
    private static final String INSERT = "INSERT INTO refocus_seal (number, events, hash) VALUES (?, ?, ?)";
    private static final String HASHES = "SELECT e.entered, e.hash FROM refocus_event e"
            + " WHERE e.seal = ? AND e.entered > ? ORDER BY e.entered FETCH FIRST ? ROWS ONLY";
    private static final int PAGE = 10_000;

    private Seals() {}

    /** A seal as it lies in its row, whatever stands there. */
    record Sealed(long number, long events, String hash) {
        boolean is(Anchor anchor) {
            return equals(new Sealed(anchor.number(), anchor.count(), anchor.hash()));
        }

        /** Says whether it could be what a seal writes. */
        boolean isWhole() {
            return number >= 1 && events >= number && hash.matches("[0-9a-f]{64}");
        }

        Anchor anchor() {
            if (!isWhole()) {
                throw new StoreException("Seal " + number + " of the trail is not as it was written. Verify the trail,"
                        + " and restore it from a backup.");
            }
            return new Anchor(number, events, hash);
        }
    }

    static Anchor seal(Connection connection) throws SQLException {
        Gate.SEALS.pass(connection);
        Anchor last =
                read(connection, LAST).stream().findFirst().map(Sealed::anchor).orElse(Anchor.none());
        BeforeTheTrail.takeIn(connection);
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            new Parameters(take).put(last.number() + 1);
            if (take.executeUpdate() == 0) {
                return last;
            }
        }
        Anchor seal = follows(connection, last).anchor();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            new Parameters(insert).put(seal.number()).put(seal.count()).put(seal.hash());
            insert.executeUpdate();
        }
        return seal;
    }

    /** Returns the seal that follows from the one before and the events that carry the next number. */
    static Sealed follows(Connection connection, Anchor before) throws SQLException {
        TrailHash hash = TrailHash.ofSeal(before);
        long events = 0;
        long last = Long.MIN_VALUE;
        boolean more = true;
        try (PreparedStatement select = connection.prepareStatement(HASHES)) {
            while (more) {
                new Parameters(select).put(before.number() + 1).put(last).put(PAGE);
                int found = 0;
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found++;
                        last = row.getLong(1);
                        hash.put(row.getBytes(2));
                    }
                }
                events += found;
                more = found == PAGE;
            }
        }
        return new Sealed(before.number() + 1, before.count() + events, hash.endHex());
    }

    /** Returns some of the seals after one, in their order. */
    static List<Sealed> after(Connection connection, long number, int limit) throws SQLException {
        return read(connection, AFTER, number, limit);
    }

    private static List<Sealed> read(Connection connection, String sql, long... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Parameters parameters = new Parameters(select);
            for (long value : values) {
                parameters.put(value);
            }
            List<Sealed> seals = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    seals.add(new Sealed(row.getLong(1), row.getLong(2), row.getString(3)));
                }
            }
            return seals;
        }
    }
}
