package org.refocus.model;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.refocus.model.constraint.Identifier;
import org.refocus.model.constraint.NeededToAgree;
import org.refocus.model.constraint.OwnWordsNameThePerson;
import org.refocus.model.constraint.Words;
import org.refocus.model.constraint.YearInRange;

/**
 * The smallest answer on a form.
 *
 * <p>It keeps what was said together with whose words they are, who wrote them down, when, and who may read them. A
 * person's own words are never edited by someone else: a paraphrase is a second entry beside them. Any component may be
 * {@code null} in a draft. Safe to share between threads.
 *
 * <p>Source: REFOCUS manual, chapter 3 and section 4.3.
 *
 * @param text the words, at most 4000 code points
 * @param voice whose words they are
 * @param speaker the id of the person who said them; needed when the voice is {@link Voice#PERSON}
 * @param recordedBy the id of whoever wrote them down
 * @param recordedAt when they were written down, kept to the microsecond; anything finer is cut off
 * @param audience who may read them
 */
@OwnWordsNameThePerson
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entry(
        @Nullable @NeededToAgree @Words(max = Ceilings.TEXT) String text,
        @Nullable @NeededToAgree Voice voice,
        @Nullable @Identifier String speaker,
        @Nullable @NeededToAgree @Identifier String recordedBy,

        @Nullable @NeededToAgree @YearInRange @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant recordedAt,

        @Nullable @NeededToAgree Audience audience) {

    /** Cuts the time to the microsecond. */
    public Entry {
        recordedAt = recordedAt == null ? null : recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The person's own words, written down by the person.
     *
     * <p>Use {@link #withRecordedBy(String)} when a worker writes them down. The audience is {@link Audience#WORKER}.
     *
     * @param text what the person said
     * @param person the person's id
     * @param at when it was written down
     * @return a new entry
     */
    public static Entry ownWords(String text, String person, Instant at) {
        return new Entry(text, Voice.PERSON, person, person, at, Audience.WORKER);
    }

    /**
     * A worker's words.
     *
     * <p>The audience is {@link Audience#WORKER}.
     *
     * @param text what the worker wrote
     * @param worker the worker's id
     * @param at when it was written down
     * @return a new entry
     */
    public static Entry workersWords(String text, String worker, Instant at) {
        return new Entry(text, Voice.WORKER, null, worker, at, Audience.WORKER);
    }

    /**
     * Words that both settled on, written down by the worker.
     *
     * <p>The audience is {@link Audience#WORKER}.
     *
     * @param text what was agreed
     * @param worker the worker's id
     * @param at when it was written down
     * @return a new entry
     */
    public static Entry agreedWords(String text, String worker, Instant at) {
        return new Entry(text, Voice.AGREED, null, worker, at, Audience.WORKER);
    }

    /**
     * The same entry for other readers.
     *
     * @param readers who may read it
     * @return a new entry
     */
    public Entry withAudience(Audience readers) {
        return new Entry(text, voice, speaker, recordedBy, recordedAt, readers);
    }

    /**
     * The same entry, written down by someone else.
     *
     * @param recorder the id of whoever wrote it down
     * @return a new entry
     */
    public Entry withRecordedBy(String recorder) {
        return new Entry(text, voice, speaker, recorder, recordedAt, audience);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
