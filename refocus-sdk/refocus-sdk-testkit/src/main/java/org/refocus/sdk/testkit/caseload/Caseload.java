package org.refocus.sdk.testkit.caseload;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.spi.FormStore;

/**
 * Teams of invented people with records that fit together, sized by a number: for demonstrations and load tests.
 *
 * <pre>{@code
 * Caseload caseload = Caseload.of(2026, 50);
 * caseload.storeIn(store);
 * }</pre>
 *
 * <p>The story runs for eighteen months up to {@link #until}. Each person meets the team, is given the information
 * sheet, and fills in the guide, the worksheet, the care plan and the summary, each with words of the ones before. Most
 * records are agreed; some are drafts still, some were amended months later, a few were taken back. Workers write
 * reflections and exercises, and each team has a partnership proposal.
 *
 * <p>The same seed, day and number give the same bytes on every machine, and person 17 is the same person in a caseload
 * of 20 and of 2,000. Nothing is kept in memory but when each story goes on. Ids are the same for every seed, so keep one
 * caseload in a store. Immutable and safe to share between threads.
 */
public final class Caseload {
    /** The most people in a caseload. */
    public static final int MOST_PEOPLE = 100_000;

    private static final LocalDate UNTIL = LocalDate.of(2026, 9, 30);

    private final Setting setting;

    private Caseload(Setting setting) {
        this.setting = setting;
    }

    /**
     * A team: up to sixty people and five workers.
     *
     * @param id the opaque id, such as {@code team-0001}
     * @param name the invented name
     */
    public record Team(String id, String name) {}

    /**
     * A worker.
     *
     * @param id the opaque id, such as {@code worker-0001}
     * @param name the invented name
     * @param team the id of the worker's team
     */
    public record Worker(String id, String name, String team) {}

    /**
     * A person whom a team supports.
     *
     * @param id the opaque id, such as {@code person-0001}
     * @param name the invented name
     * @param worker the id of the person's worker
     * @param team the id of the person's team
     */
    public record Person(String id, String name, String worker, String team) {}

    /**
     * Returns the caseload of a seed, with the bundled templates, up to 30 September 2026.
     *
     * @param seed any number: another one gives other people
     * @param people how many people, 1 to 100,000
     * @throws IllegalArgumentException when there are fewer people or more
     */
    public static Caseload of(long seed, int people) {
        if (people < 1 || people > MOST_PEOPLE) {
            throw new IllegalArgumentException("A caseload has 1 to " + MOST_PEOPLE + " people");
        }
        return new Caseload(new Setting(seed, people, UNTIL, TemplateLibrary.bundled()));
    }

    /**
     * Returns the same people under a service's own templates: what these do not ask is left out.
     *
     * @param templates a library with a template of each of the ten forms; the newest of each is taken
     */
    public Caseload with(TemplateLibrary templates) {
        return new Caseload(new Setting(setting.seed(), setting.size(), setting.until(), templates));
    }

    /**
     * Returns the same people with all dates moved, so that the story ends on another day.
     *
     * @param today the last day on which anything was written
     */
    public Caseload until(LocalDate today) {
        return new Caseload(new Setting(setting.seed(), setting.size(), today, setting.templates()));
    }

    /** Returns all teams: one for every sixty people. */
    public List<Team> teams() {
        return list(setting.teams(), setting::team);
    }

    /** Returns all workers, the first team's first. */
    public List<Worker> workers() {
        return list(setting.workers(), setting::worker);
    }

    /** Returns all people, the first team's first. */
    public List<Person> people() {
        return list(setting.size(), setting::person);
    }

    /** Returns every revision of every record in the order of time; each is made when it is asked for. */
    public Stream<FormResponse> revisions() {
        return told().map(Telling.Told::revision);
    }

    /**
     * Appends every revision to a store. The command ids come from the seed, so doing it again changes nothing.
     *
     * @return how many revisions there are
     */
    public int storeIn(FormStore store) {
        int count = 0;
        for (Iterator<Telling.Told> told = told().iterator(); told.hasNext(); count++) {
            Telling.Told next = told.next();
            store.append(next.revision(), next.commandId());
        }
        return count;
    }

    private Stream<Telling.Told> told() {
        return StreamSupport.stream(new Telling(setting), false);
    }

    private static <T> List<T> list(int size, IntFunction<T> maker) {
        return new Made<>(size, maker);
    }

    /** A list whose items are made when they are asked for. */
    private static final class Made<T> extends AbstractList<T> implements RandomAccess {
        private final int size;
        private final IntFunction<T> maker;

        Made(int size, IntFunction<T> maker) {
            this.size = size;
            this.maker = maker;
        }

        @Override
        public T get(int index) {
            if (index < 0 || index >= size) {
                throw new IndexOutOfBoundsException(index);
            }
            return maker.apply(index);
        }

        @Override
        public int size() {
            return size;
        }
    }

    @Override
    public String toString() {
        return "Caseload[seed " + setting.seed() + ", " + setting.size() + " people]";
    }
}
