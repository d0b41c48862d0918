package org.refocus.sdk.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.testkit.Step.Action;
import org.refocus.sdk.testkit.Step.Result;
import org.refocus.sdk.testkit.Step.State;

/** A history while it is drawn. */
class Story {
    private static final Party ASHA = Party.person("person-asha");
    private static final Party BEN = Party.person("person-ben");
    static final Party SAM = Party.worker("worker-sam");
    private static final Party TINA = Party.worker("worker-tina");
    final FormGenerator generator;
    private final FormTemplate template;
    private final long seed;
    final Random random;
    private final Subject about;
    private final List<Party> all;
    final List<Step> steps = new ArrayList<>();
    State now = new State(0, Status.DRAFT, FormDocument.empty());
    boolean isAcceptable;
    private @Nullable Object tree;

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

    /** Adds what happens next, if anything does. */
    void next() {
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

    final void save(int base) {
        int which = random.nextInt(5);
        long drawn = random.nextLong() >>> 1;
        Sample sample =
                which < 3 ? generator.valid(drawn) : which == 3 ? generator.partial(drawn) : readable(generator, drawn);
        FormDocument answers = sample.document();
        if (statusAt(base) != Status.DRAFT) {
            add(Action.SAVE, by(), base, answers, List.of(), Result.WRONG_STATUS, now);
        } else if (base != now.revision()) {
            add(Action.SAVE, by(), base, answers, List.of(), Result.STALE, now);
        } else {
            isAcceptable = sample.isAcceptable();
            tree = sample.tree();
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
            add(Action.AGREE, by(), now.revision(), null, agreeing, Result.DONE, next(Status.AGREED, now.answers()));
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

    final Party by() {
        return random.nextInt(4) == 0 ? TINA : SAM;
    }

    final State next(Status status, FormDocument answers) {
        return new State(now.revision() + 1, status, answers, now.holds(), false);
    }

    final Status statusAt(int revision) {
        return steps.stream()
                .map(Step::after)
                .filter(state -> state.revision() == revision)
                .map(State::status)
                .findFirst()
                .orElse(Status.DRAFT);
    }

    /** Returns the answers that were saved last, as maps, lists and values. */
    final @Nullable Object tree() {
        return tree;
    }

    /** Saves on top of the latest revision what was made of what was saved last. */
    final void save(Object changed, boolean acceptable) {
        tree = changed;
        isAcceptable = acceptable;
        FormDocument answers = FormDocument.of(Trees.json(changed));
        add(Action.SAVE, by(), now.revision(), answers, List.of(), Result.DONE, next(Status.DRAFT, answers));
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
        add(new Step(action, by, newCommand(), base, written, agreeing, result, after));
    }

    final String newCommand() {
        return "command-" + seed + "-" + steps.size();
    }

    final void add(Step step) {
        steps.add(step);
        now = step.after();
    }
}
