package org.refocus.sdk.testkit.tck;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.refocus.forms.RefocusException;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Scope;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.ErasedRecordException;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.testkit.FormGenerator;
import org.refocus.sdk.testkit.History;
import org.refocus.sdk.testkit.Step;

/**
 * Operations on a few records at once, to play on a store and compare with a simple map.
 *
 * <p>They are the steps of {@linkplain FormGenerator#storeHistory drawn histories} that reach a store, mixed; by a clock that
 * goes back and forth, with teams that change. After each operation the record is looked at, whom it is about and its team: the
 * latest revision, all revisions, what is found and what is due, the tombstone, the holds. Immutable and safe to share between
 * threads. {@link #toString()} shows no answer.
 */
public final class StorePlay {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");
    private static final List<String> TEAMS = List.of("team-harbour", "team-harbour", "team-harbour", "team-hill");

    private final long seed;
    private final List<StoreMove> moves;

    private StorePlay(long seed, List<StoreMove> moves) {
        this.seed = seed;
        this.moves = List.copyOf(moves);
    }

    /** What a store gave or threw, and what it shows afterwards. */
    private record Seen(String what, Object value) {}

    /** The generators of the bundled forms, made when they are first asked for. */
    private static final class Forms {
        static final List<FormGenerator> ALL =
                TemplateLibrary.bundled().all().stream().map(FormGenerator::of).toList();
    }

    /**
     * Draws a play; the same seed draws the same.
     *
     * @param length how many operations, at least 1
     */
    public static StorePlay draw(long seed, int length) {
        Random random = new Random((seed + 1) * 0x9E3779B97F4A7C15L);
        List<History> histories = new ArrayList<>();
        List<Deque<Step>> waiting = new ArrayList<>();
        for (int steps = 0; steps < length || histories.size() < 3; ) {
            FormGenerator form = Forms.ALL.get(random.nextInt(Forms.ALL.size()));
            History history = form.storeHistory(random.nextInt(Integer.MAX_VALUE), 2 + length / 2);
            List<Step> reaching =
                    history.steps().stream().filter(StoreMove::reachesTheStore).toList();
            histories.add(history);
            waiting.add(new ArrayDeque<>(reaching));
            steps += reaching.size();
        }
        List<StoreMove> moves = new ArrayList<>();
        while (moves.size() < length) {
            int record = random.nextInt(waiting.size());
            Step step = waiting.get(record).poll();
            if (step != null) {
                History of = histories.get(record);
                String subject = record % 3 == 2 ? "person-ben" : of.about().id();
                Instant at = NOON.plus(Duration.ofMinutes(random.nextInt(7) - 3));
                String team = TEAMS.get(random.nextInt(TEAMS.size()));
                moves.add(new StoreMove(record, of.template(), subject, team, at, step));
            }
        }
        return new StorePlay(seed, moves);
    }

    /** Returns how many operations there are. */
    public int length() {
        return moves.size();
    }

    /**
     * Returns the beginning of this play.
     *
     * @param length how many operations, from 1 to all
     */
    public StorePlay first(int length) {
        return new StorePlay(seed, moves.subList(0, length));
    }

    /**
     * Plays on a store and compares after each operation. What the store does not declare is not asked of it.
     *
     * @param store a store that holds nothing of this name
     * @param name what ids begin with, so that plays can share a store: an opaque id of at most 20 letters
     * @throws AssertionError at the first operation after which the store and the map differ, without an answer
     */
    public void on(FormStore store, String name) {
        MapStore map = new MapStore();
        Set<Capability> can = store.capabilities();
        for (int i = 0; i < moves.size(); i++) {
            StoreMove move = moves.get(i);
            if (!move.needsHolds() || can.contains(Capability.HOLDS)) {
                String when = this + ", operation " + (i + 1) + " (" + move + ")";
                compare(when, outcome(move, map, name), outcome(move, store, name));
                look(move, name, can, map, store, when);
            }
        }
        for (StoreMove move : moves) {
            String when = this + ", at the end, record " + move.record();
            compare(when, latest(move, name, map), latest(move, name, store));
        }
    }

    private static Seen outcome(StoreMove move, FormStore store, String name) {
        try {
            return new Seen("what is given", move.on(store, name));
        } catch (ErasedRecordException e) {
            return new Seen("what is thrown", "ErasedRecordException of " + e.tombstone());
        } catch (RefocusException e) {
            return new Seen("what is thrown", e.getClass().getSimpleName());
        }
    }

    private static Seen latest(StoreMove move, String name, FormStore store) {
        return new Seen("the latest", store.latest(move.recordIn(name)));
    }

    private static void look(
            StoreMove move, String name, Set<Capability> can, FormStore map, FormStore store, String when) {
        String record = move.recordIn(name);
        RecordQuery person = RecordQuery.about(move.subjectIn(name));
        RecordQuery team = RecordQuery.ofTeam(move.teamIn(name));
        compare(when, latest(move, name, map), latest(move, name, store));
        both("the history", one -> one.history(record), map, store, when);
        both("what is found of the person", one -> all(one, person), map, store, when);
        both("what is found agreed of the person", one -> all(one, person.agreed()), map, store, when);
        both("what is found of the team", one -> all(one, team), map, store, when);
        both("what is found agreed of the team", one -> all(one, team.agreed()), map, store, when);
        both("what is due", one -> all(one, person.unchangedSince(NOON)), map, store, when);
        if (can.contains(Capability.TOMBSTONES)) {
            both("the tombstone", one -> one.tombstone(record), map, store, when);
        }
        if (can.contains(Capability.HOLDS)) {
            both("the holds on the record", one -> one.holds().on(Scope.record(record)), map, store, when);
            Scope subject = Scope.subject(move.subjectIn(name));
            both("the holds on the person", one -> one.holds().on(subject), map, store, when);
        }
    }

    private static void both(
            String what, Function<FormStore, Object> look, FormStore map, FormStore store, String when) {
        compare(when, new Seen(what, look.apply(map)), new Seen(what, look.apply(store)));
    }

    /** Turns pages of three until there are no more. */
    private static List<FormResponse> all(FormStore store, RecordQuery query) {
        List<FormResponse> found = new ArrayList<>();
        Page page = store.find(query.withLimit(3));
        while (page.next().isPresent() && !page.records().isEmpty()) {
            found.addAll(page.records());
            page = store.find(query.withLimit(3).after(page.next().get()));
        }
        found.addAll(page.records());
        return found;
    }

    private static void compare(String when, Seen expected, Seen actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError(when + ": " + actual.what() + " is " + actual.value() + " and has to be "
                    + (actual.what().equals(expected.what()) ? "" : expected.what() + ", ") + expected.value()
                    + (String.valueOf(actual.value()).equals(String.valueOf(expected.value()))
                            ? ", which differs in what is not shown here"
                            : ""));
        }
    }

    @Override
    public String toString() {
        return "StorePlay[seed " + seed + ", " + moves.size() + " operations]";
    }
}
