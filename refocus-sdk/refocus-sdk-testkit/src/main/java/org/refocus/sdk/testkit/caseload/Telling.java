package org.refocus.sdk.testkit.caseload;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import org.refocus.sdk.FormResponse;

/**
 * Tells all stories at once in the order of time.
 *
 * <p>Of every story only its number and its next moment are kept; the rest is made again when its turn comes, which costs
 * little beside writing a form.
 */
final class Telling extends AbstractSpliterator<Telling.Told> {
    /**
     * One revision, and what to call the command that stores it.
     *
     * @param revision the revision
     * @param commandId the same whenever it is told
     */
    record Told(FormResponse revision, String commandId) {}

    private record Turn(Instant at, int story, int moment) {}

    private static final Comparator<Turn> ORDER =
            Comparator.comparing(Turn::at).thenComparingInt(Turn::story).thenComparingInt(Turn::moment);

    private final Setting setting;
    private final PriorityQueue<Turn> turns = new PriorityQueue<>(ORDER);
    private boolean begun;

    Telling(Setting setting) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        this.setting = setting;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Told> action) {
        if (!begun) {
            begun = true;
            int stories = setting.size() + setting.workers() + setting.teams();
            for (int i = 0; i < stories; i++) {
                plan(i, 0, story(i).moments());
            }
        }
        Turn turn = turns.poll();
        if (turn == null) {
            return false;
        }
        Story story = story(turn.story());
        List<Moment> moments = story.moments();
        plan(turn.story(), turn.moment() + 1, moments);
        FormResponse revision = story.tell(moments.get(turn.moment()));
        action.accept(new Told(revision, "caseload/" + revision.id() + "/" + revision.revision()));
        return true;
    }

    private void plan(int story, int moment, List<Moment> moments) {
        if (moment < moments.size()) {
            turns.add(new Turn(moments.get(moment).at(), story, moment));
        }
    }

    /** Teams come first, then workers, then people: the numbers only settle which of two at the same time goes first. */
    private Story story(int number) {
        int teams = setting.teams();
        int workers = setting.workers();
        if (number < teams) {
            return new TeamStory(setting, number);
        } else if (number < teams + workers) {
            return new WorkerStory(setting, number - teams);
        }
        return new PersonStory(setting, number - teams - workers);
    }
}
