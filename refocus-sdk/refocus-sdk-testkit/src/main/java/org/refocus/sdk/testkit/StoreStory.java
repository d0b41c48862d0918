package org.refocus.sdk.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormDocument;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.testkit.Step.Action;
import org.refocus.sdk.testkit.Step.Result;
import org.refocus.sdk.testkit.Step.State;

/** A history for a store while it is drawn: with readers that change, holds and erasure. */
final class StoreStory extends Story {
    private static final List<String> AUDIENCES = List.of("my-circle", "only-me", "team", "worker");
    private static final Party CLERK = Party.worker("clerk-1");

    StoreStory(FormGenerator generator, long seed, Random random) {
        super(generator, seed, random);
    }

    @Override
    void next() {
        int which = random.nextInt(20);
        if (which < 10) {
            if (now.isErased()) {
                saveWhatIsGone();
            } else {
                super.next();
            }
        } else if (which < 13) {
            if (now.isErased()) {
                resend();
            } else {
                show();
            }
        } else if (which < 15) {
            hold();
        } else if (which < 17) {
            release();
        } else if (which < 18) {
            resend();
        } else if (which == 18) {
            erase();
        }
    }

    /** Saves the answers with other readers for one entry, and nothing else changed. */
    private void show() {
        Map<String, Object> changed = Trees.copyOf(Place.map(tree()));
        List<Map<String, Object>> entries = new ArrayList<>();
        gather(changed, entries);
        if (now.status() != Status.DRAFT || entries.isEmpty()) {
            save(now.revision());
            return;
        }
        Map<String, Object> entry = Words.pick(random, entries);
        Object before = entry.get("audience");
        entry.put(
                "audience",
                Words.pick(
                        random,
                        AUDIENCES.stream().filter(one -> !one.equals(before)).toList()));
        save(changed, Judge.of(generator.blueprint(), changed).broken().isEmpty());
    }

    private static void gather(@Nullable Object value, List<Map<String, Object>> entries) {
        Map<String, Object> members = Place.map(value);
        if (members.containsKey("text") && AUDIENCES.contains(String.valueOf(members.get("audience")))) {
            entries.add(members);
        }
        members.values().forEach(member -> gather(member, entries));
        Place.list(value).forEach(item -> gather(item, entries));
    }

    /** Places a hold, now and then one that stands already. */
    private void hold() {
        boolean stands = !now.holds().isEmpty() && random.nextInt(4) == 0;
        String reference = stands ? Words.pick(random, now.holds()) : newCommand();
        List<String> holds = new ArrayList<>(now.holds());
        if (!stands) {
            holds.add(reference);
        }
        if (now.isErased()) {
            keeping(Action.HOLD, reference, Result.ERASED, now);
        } else {
            keeping(Action.HOLD, reference, Result.DONE, with(holds));
        }
    }

    /** Releases a hold, now and then one that nobody placed. */
    private void release() {
        boolean stands = !now.holds().isEmpty() && random.nextInt(4) > 0;
        String reference = stands ? Words.pick(random, now.holds()) : newCommand();
        List<String> holds = new ArrayList<>(now.holds());
        holds.remove(reference);
        keeping(Action.RELEASE, reference, Result.DONE, with(holds));
    }

    private void erase() {
        if (now.holds().isEmpty()) {
            State gone = new State(now.revision(), now.status(), FormDocument.empty(), List.of(), true);
            keeping(Action.ERASE, newCommand(), Result.DONE, gone);
        } else {
            keeping(Action.ERASE, newCommand(), Result.HELD, now);
        }
    }

    /** Saves on a draft that somebody still has on a page. */
    private void saveWhatIsGone() {
        List<Integer> drafts = steps.stream()
                .map(step -> step.after())
                .filter(state -> state.status() == Status.DRAFT && !state.isErased())
                .map(State::revision)
                .toList();
        FormDocument answers = Words.pick(random, steps).answers();
        int base = Words.pick(random, drafts);
        add(new Step(Action.SAVE, by(), newCommand(), base, answers, List.of(), Result.ERASED, now));
    }

    /** Sends again a command that went through some time ago. */
    private void resend() {
        List<Step> sent = steps.stream()
                .filter(step -> step.result() == Result.DONE && step.action().compareTo(Action.WITHDRAW) <= 0)
                .toList();
        Step one = Words.pick(random, sent);
        Result result = now.isErased() ? Result.ERASED : Result.DONE;
        add(new Step(one.action(), one.by(), one.commandId(), one.base(), one.answers(), one.agreeing(), result, now));
    }

    private State with(List<String> holds) {
        return new State(now.revision(), now.status(), now.answers(), holds, now.isErased());
    }

    private void keeping(Action action, String reference, Result result, State after) {
        add(new Step(action, CLERK, reference, 0, now.answers(), List.of(), result, after));
    }
}
