package org.refocus.sdk.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.testkit.Step.Action;
import org.refocus.sdk.testkit.Step.Result;
import org.refocus.sdk.testkit.Step.State;

/**
 * What happens to one record from its beginning on: saved half filled and whole, agreed too early and in time, amended,
 * withdrawn, saved on top of what somebody else has saved, sent twice.
 *
 * <p>Each step says what has to come of it and how the record has to stand afterwards, so a test plays the steps on a host
 * system and compares. Immutable and safe to share between threads.
 *
 * @param template the template that the record is pinned to
 * @param about whom it is about
 * @param seed the seed that draws it again
 * @param steps what happens, in order; the first begins the record
 */
public record History(FormTemplate template, Subject about, long seed, List<Step> steps) {
    private static final Party ASHA = Party.person("person-asha");
    private static final Party BEN = Party.person("person-ben");
    private static final Party SAM = Party.worker("worker-sam");
    private static final Party TINA = Party.worker("worker-tina");

    /** Copies the list; refuses null. */
    public History {
        steps = List.copyOf(steps);
    }

    /**
     * Returns the beginning of this history.
     *
     * @param length how many steps, from 1 to all
     */
    public History first(int length) {
        return new History(template, about, seed, steps.subList(0, length));
    }

    /**
     * Returns the shortest beginning that still fails; this history where none shorter does.
     *
     * @param fails whether a history fails; asked of beginnings, the shortest first
     */
    public History shortest(Predicate<History> fails) {
        for (int length = 1; length < steps.size(); length++) {
            History beginning = first(length);
            if (fails.test(beginning)) {
                return beginning;
            }
        }
        return this;
    }

    static History of(FormGenerator generator, long seed, int length, Random random) {
        return new Story(generator, seed, random).told(length);
    }

    @Override
    public String toString() {
        return "History[" + template.key() + ", seed " + seed + ", " + steps.size() + " steps]";
    }

    /** A history while it is drawn. */
    private static final class Story {
        private final FormGenerator generator;
        private final FormTemplate template;
        private final long seed;
        private final Random random;
        private final Subject about;
        private final List<Party> all;
        private final List<Step> steps = new ArrayList<>();
        private State now = new State(0, Status.DRAFT, FormDocument.empty());
        private boolean isAcceptable;

        Story(FormGenerator generator, long seed, Random random) {
            this.generator = generator;
            this.template = generator.template();
            this.seed = seed;
            this.random = random;
            String id = switch (template.subject()) {
                case "worker" -> SAM.id();
                case "team" -> "team-harbour";
                default -> ASHA.id();
            };
            this.about = new Subject(id, "team-harbour");
            this.all = List.of(ASHA, SAM);
        }

        History told(int length) {
            isAcceptable = template.validate(now.answers()).conforms();
            add(Action.START, SAM, 0, null, List.of(), Result.DONE, new State(1, Status.DRAFT, now.answers()));
            while (steps.size() < length) {
                next();
            }
            return new History(template, about, seed, steps);
        }

        private void next() {
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3 -> save(now.revision());
                case 4, 5, 6 -> agree(random.nextInt(4) == 0 ? fewer() : all);
                case 7, 8 -> amend();
                case 9 -> save(Math.max(1, now.revision() - 1 - random.nextInt(2)));
                case 10 -> again();
                default -> {
                    if (random.nextInt(3) == 0) {
                        withdraw();
                    }
                }
            }
        }

        private void save(int base) {
            int which = random.nextInt(5);
            long drawn = random.nextLong() >>> 1;
            Sample sample = which < 3
                    ? generator.valid(drawn)
                    : which == 3 ? generator.partial(drawn) : readable(generator, drawn);
            FormDocument answers = sample.document();
            if (statusAt(base) != Status.DRAFT) {
                add(Action.SAVE, by(), base, answers, List.of(), Result.WRONG_STATUS, now);
            } else if (base != now.revision()) {
                add(Action.SAVE, by(), base, answers, List.of(), Result.STALE, now);
            } else {
                isAcceptable = sample.isAcceptable();
                add(Action.SAVE, by(), base, answers, List.of(), Result.DONE, next(Status.DRAFT, answers));
            }
        }

        /** Draws something wrong that can be read all the same: a null cannot. */
        private static Sample readable(FormGenerator generator, long seed) {
            Sample sample = generator.almostValid(seed);
            for (int i = 1; FormDocument.read(sample.json()).value().isEmpty(); i++) {
                sample = generator.almostValid(seed + i);
            }
            return sample;
        }

        private void agree(List<Party> agreeing) {
            boolean everybody = template.agreedBy().stream()
                    .allMatch(role -> agreeing.stream()
                            .anyMatch(party -> party.role().name().equalsIgnoreCase(role)
                                    && (!role.equals(template.subject())
                                            || party.id().equals(about.id()))));
            if (now.status() != Status.DRAFT) {
                add(Action.AGREE, by(), now.revision(), null, agreeing, Result.WRONG_STATUS, now);
            } else if (!everybody || !isAcceptable) {
                add(Action.AGREE, by(), now.revision(), null, agreeing, Result.REFUSED, now);
            } else {
                add(
                        Action.AGREE,
                        by(),
                        now.revision(),
                        null,
                        agreeing,
                        Result.DONE,
                        next(Status.AGREED, now.answers()));
            }
        }

        /** Returns people of whom somebody is missing, or who are not the ones. */
        private List<Party> fewer() {
            return Words.pick(random, List.of(List.of(ASHA), List.of(SAM), List.of(BEN, TINA), List.of(BEN, SAM)));
        }

        private void amend() {
            boolean agreed = now.status() == Status.AGREED;
            add(
                    Action.AMEND,
                    by(),
                    now.revision(),
                    null,
                    List.of(),
                    agreed ? Result.DONE : Result.WRONG_STATUS,
                    agreed ? next(Status.DRAFT, now.answers()) : now);
        }

        private void withdraw() {
            boolean there = now.status() != Status.WITHDRAWN;
            add(
                    Action.WITHDRAW,
                    by(),
                    now.revision(),
                    null,
                    List.of(),
                    there ? Result.DONE : Result.WRONG_STATUS,
                    there ? next(Status.WITHDRAWN, now.answers()) : now);
        }

        /** Sends the last command again, if it went through: nothing may come of it a second time. */
        private void again() {
            Step last = steps.get(steps.size() - 1);
            if (last.result() == Result.DONE) {
                steps.add(last);
            }
        }

        private Party by() {
            return random.nextInt(4) == 0 ? TINA : SAM;
        }

        private State next(Status status, FormDocument answers) {
            return new State(now.revision() + 1, status, answers);
        }

        private Status statusAt(int revision) {
            return steps.stream()
                    .map(Step::after)
                    .filter(state -> state.revision() == revision)
                    .map(State::status)
                    .findFirst()
                    .orElse(Status.DRAFT);
        }

        private void add(
                Action action,
                Party by,
                int base,
                @Nullable FormDocument answers,
                List<Party> agreeing,
                Result result,
                State after) {
            FormDocument written = answers == null ? now.answers() : answers;
            String command = "command-" + seed + "-" + steps.size();
            steps.add(new Step(action, by, command, base, written, agreeing, result, after));
            now = after;
        }
    }
}
