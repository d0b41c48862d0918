package org.refocus.sdk.testkit.tck;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.Hold;
import org.refocus.sdk.testkit.Step;
import org.refocus.sdk.testkit.Step.Action;
import org.refocus.sdk.testkit.Step.Result;

/**
 * One step of a history, done straight on a store. One hold or erasure in four is on everything about the record's subject.
 *
 * @param record which record of the play, from 0
 * @param template its template
 * @param subject whom it is about; two records in three are about the same
 * @param team which team keeps it from now on
 * @param at when
 * @param step what is done
 */
record StoreMove(int record, FormTemplate template, String subject, String team, Instant at, Step step) {
    private static final Set<Action> OF_HOLDS = EnumSet.of(Action.HOLD, Action.RELEASE);
    /** These the library refuses before it asks the store. */
    private static final Set<Result> BEFORE_THE_STORE = EnumSet.of(Result.REFUSED, Result.WRONG_STATUS);

    static boolean reachesTheStore(Step step) {
        return !BEFORE_THE_STORE.contains(step.result());
    }

    boolean needsHolds() {
        return OF_HOLDS.contains(step.action());
    }

    /** Does it, and returns what the store gives. */
    Object on(FormStore store, String play) {
        String reference = play + "." + record + "." + step.commandId();
        return switch (step.action()) {
            case START, SAVE, AMEND -> store.append(revision(play, Status.DRAFT), reference);
            case AGREE -> store.append(revision(play, Status.AGREED), reference);
            case WITHDRAW -> store.append(revision(play, Status.WITHDRAWN), reference);
            case HOLD -> store.holds().place(new Hold(scope(play), reference, step.by(), at));
            case RELEASE -> store.holds().release(new Hold(scope(play), reference, step.by(), at));
            case ERASE -> store.erase(new Erasure(scope(play), step.by(), at, reference));
        };
    }

    String recordIn(String play) {
        return play + "-r" + record;
    }

    String subjectIn(String play) {
        return play + "-" + subject;
    }

    String teamIn(String play) {
        return play + "-" + team;
    }

    private Scope scope(String play) {
        return Math.floorMod(step.commandId().hashCode(), 4) == 0
                ? Scope.subject(subjectIn(play))
                : Scope.record(recordIn(play));
    }

    private FormResponse revision(String play, Status status) {
        Agreement agreement = status == Status.AGREED ? new Agreement(step.agreeing(), at) : null;
        return new FormResponse(
                recordIn(play),
                step.base() + 1,
                template.key(),
                new Subject(subjectIn(play), teamIn(play)),
                status,
                step.by(),
                at,
                agreement,
                status == Status.WITHDRAWN ? "No longer needed" : null,
                step.answers());
    }

    @Override
    public String toString() {
        return step.action() + " on record " + record + " from revision " + step.base() + ", " + step.commandId();
    }
}
