package org.refocus.sdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.trail.Anchor;
import org.refocus.sdk.trail.Fault;
import org.refocus.sdk.trail.Fault.Kind;

/** Looks through a trail and what it tells of, page by page, each in a transaction of its own, for what is not as it was. */
final class Verification {
    private static final int MOST = 1000;
    private static final int SEALS = 100;
    private static final int EVENTS = 50;

    /**
     * Each event with the revision that it stored, if that is there, and whether the record was erased. An erasure stores
     * nothing: to ask for that makes the index serve, or each event of a long history would look at all the others.
     */
    private static final String TOLD = "SELECT " + EventRow.SHOWN + ", " + Row.SHOWN + ", (SELECT COUNT(*)"
            + " FROM refocus_event x WHERE x.scope_id = e.scope_id AND x.stored IS NULL AND x.scope = 'RECORD'"
            + " AND x.what = 'ERASED') AS erased"
            + " FROM refocus_event e LEFT JOIN refocus_revision s ON e.scope = 'RECORD' AND s.record_id = e.scope_id"
            + " AND s.revision = e.stored WHERE e.entered > ? ORDER BY e.entered FETCH FIRST ? ROWS ONLY";

    private final Transactions transactions;
    private final Anchor anchor;
    private final List<Fault> faults = new ArrayList<>();

    Verification(Transactions transactions, Anchor anchor) {
        this.transactions = transactions;
        this.anchor = anchor;
    }

    List<Fault> faults() {
        verifySeals();
        verifyEvents();
        for (Loose loose : Loose.values()) {
            if (faults.size() < MOST) {
                faults.addAll(transactions.read("verify the trail", c -> loose.find(c, MOST - faults.size())));
            }
        }
        return List.copyOf(faults.subList(0, Math.min(faults.size(), MOST)));
    }

    private void verifySeals() {
        Anchor before = Anchor.none();
        List<Seals.Sealed> some = sealsAfter(0);
        while (!some.isEmpty() && faults.size() < MOST) {
            for (Seals.Sealed seal : some) {
                before = verify(seal, before);
            }
            some = sealsAfter(before.number());
        }
        if (anchor.number() > before.number()) {
            faults.add(Fault.ofSeal(Kind.ANCHOR_MISSING, anchor.number()));
        }
    }

    private List<Seals.Sealed> sealsAfter(long number) {
        return transactions.read("verify the trail", c -> Seals.after(c, number, SEALS));
    }

    /** Returns what the next seal must follow from. */
    private Anchor verify(Seals.Sealed seal, Anchor before) {
        for (long missing = before.number() + 1; missing < seal.number() && faults.size() < MOST; missing++) {
            faults.add(Fault.ofSeal(Kind.SEAL_MISSING, missing));
        }
        if (seal.number() == anchor.number() && !seal.is(anchor)) {
            faults.add(Fault.ofSeal(Kind.ANCHOR_DIFFERS, seal.number()));
        }
        Seals.Sealed follows = transactions.read("verify the trail", c -> Seals.follows(c, before));
        if (!seal.equals(follows)) {
            faults.add(Fault.ofSeal(Kind.SEAL_BROKEN, seal.number()));
        }
        return seal.isWhole() ? seal.anchor() : new Anchor(seal.number(), seal.number(), follows.hash());
    }

    private void verifyEvents() {
        long last = Long.MIN_VALUE;
        int found = EVENTS;
        while (found == EVENTS && faults.size() < MOST) {
            long after = last;
            List<Told> some = transactions.read("verify the trail", c -> told(c, after));
            some.forEach(this::verify);
            found = some.size();
            last = some.isEmpty() ? last : some.get(found - 1).number();
        }
    }

    /** One event with what it tells of; the event is null when its row could be none. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Told(
            long number,
            @Nullable EventRow event,
            long seal,
            byte @Nullable [] hash,
            int stored,
            @Nullable Row row,
            boolean erased) {}

    private static List<Told> told(Connection connection, long after) throws SQLException {
        List<Told> some = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(TOLD)) {
            new Parameters(select).put(after).put(EVENTS);
            try (ResultSet each = select.executeQuery()) {
                while (each.next()) {
                    some.add(new Told(
                            each.getLong("entered"),
                            event(each),
                            each.getLong("seal"),
                            each.getBytes("hash"),
                            each.getInt("stored"),
                            each.getString("record_id") == null ? null : Row.read(each),
                            each.getInt("erased") > 0));
                }
            }
        }
        return some;
    }

    private static @Nullable EventRow event(ResultSet each) throws SQLException {
        try {
            return EventRow.read(each);
        } catch (StoreException e) {
            return null;
        }
    }

    private void verify(Told told) {
        EventRow event = told.event();
        if (event == null) {
            faults.add(new Fault(Kind.EVENT_CHANGED, told.number(), null, 0));
            return;
        }
        int revision = event.event().revision();
        boolean stores = event.event().what().isRevision();
        boolean older = told.hash() == null && told.seal() == 0;
        if ((!older && !Arrays.equals(told.hash(), event.hash())) || told.stored() != (stores ? revision : 0)) {
            add(Kind.EVENT_CHANGED, told, event);
        } else if (stores && told.row() == null && !told.erased()) {
            add(Kind.REVISION_MISSING, told, event);
        } else if (told.row() != null && told.erased()) {
            add(Kind.REVISION_UNTOLD, told, event);
        } else if (told.row() != null
                && !older
                && !Arrays.equals(event.content(), told.row().content())) {
            add(Kind.REVISION_CHANGED, told, event);
        }
    }

    private void add(Kind kind, Told told, EventRow event) {
        faults.add(new Fault(
                kind, told.number(), event.event().scope().id(), event.event().revision()));
    }
}
