package org.refocus.sdk.testkit.caseload;

import java.time.Duration;
import java.time.Instant;
import org.refocus.model.Audience;
import org.refocus.model.Entry;
import org.refocus.model.Voice;

/**
 * Writes entries down in the hour before a form is saved, each a little after the one before.
 *
 * <p>The same conversation written again gives the same times, so that an entry stays as it was in later revisions.
 */
final class Scribe {
    private static final Duration CONVERSATION = Duration.ofMinutes(60);

    private final String person;
    private final String worker;
    private final String circle;
    private final Dice dice;
    private Instant at;

    Scribe(String person, String worker, String circle, Instant saved, Dice dice) {
        this.person = person;
        this.worker = worker;
        this.circle = circle;
        this.dice = dice;
        this.at = saved.minus(CONVERSATION);
    }

    /** Returns the scribe of a conversation between a person and their worker. */
    static Scribe of(Life life, Instant saved) {
        return new Scribe(
                life.person().id(),
                life.person().worker(),
                life.circleMember(),
                saved,
                Dice.of(saved.getEpochSecond(), "scribe", 0));
    }

    /** The person's own words, written down by the worker. */
    Entry said(String text) {
        return new Entry(text, Voice.PERSON, person, worker, next(), Audience.TEAM);
    }

    /** The person's own words, written down by the person. */
    Entry wrote(String text, Audience audience) {
        return new Entry(text, Voice.PERSON, person, person, next(), audience);
    }

    /** The person's own words, written down by somebody close. */
    Entry toldAtHome(String text) {
        return new Entry(text, Voice.PERSON, person, circle, next(), Audience.MY_CIRCLE);
    }

    Entry agreed(String text) {
        return Entry.agreedWords(text, worker, next()).withAudience(Audience.TEAM);
    }

    /** Words of an earlier form that the team may read. */
    Entry carried(String text) {
        return new Entry(text, Voice.CARRIED_FORWARD, null, worker, next(), Audience.TEAM);
    }

    Entry byWorker(String text, Audience audience) {
        return Entry.workersWords(text, worker, next()).withAudience(audience);
    }

    private Instant next() {
        at = at.plusSeconds(dice.between(50, 110));
        return at;
    }
}
