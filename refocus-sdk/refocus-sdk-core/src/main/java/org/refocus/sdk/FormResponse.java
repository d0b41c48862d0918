package org.refocus.sdk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormDocument;
import org.refocus.forms.migration.Migrated;
import org.refocus.forms.migration.Preserved;

/**
 * One revision of a record: the envelope around some answers.
 *
 * <p>A record is the row of its revisions, numbered from 1; none is ever changed. Where a store cannot open what people
 * wrote, the revision comes all the same, with everything around it: {@link #isReadable()} says so, and whoever asks for
 * its answers, its reason or what it preserved gets the exception that says why. Immutable and safe to share between
 * threads. {@link #toString()} shows no answer.
 *
 * @param id the record's opaque id, 1 to 64 letters, digits, dots, underscores and hyphens; case counts
 * @param revision the number of this revision, from 1
 * @param template the template that the record is pinned to, {@code id|version}
 * @param subject whom it is about, and the team
 * @param status where this revision stands
 * @param author who made this revision
 * @param recordedAt when, by the host's clock, to the microsecond
 * @param agreement who agreed; there exactly when the status is {@link Status#AGREED}
 * @param reason why it was withdrawn, if anybody said; treated like an answer and never logged
 * @param answers the answers
 * @param preserved answers to earlier versions of the template that have no place in this one; treated like answers,
 *     and carried on by every later revision
 */
public record FormResponse(
        String id,
        int revision,
        String template,
        Subject subject,
        Status status,
        Party author,
        Instant recordedAt,
        @Nullable Agreement agreement,
        @Nullable String reason,
        FormDocument answers,
        List<Preserved> preserved) {

    /**
     * Cuts the time to the microsecond; refuses null, an id that is not opaque, a template that is no {@code id|version},
     * and an agreement that does not fit the status.
     */
    public FormResponse {
        Party.demandId("A record", id);
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(answers, "answers");
        preserved = List.copyOf(preserved);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        if (revision < 1) {
            throw new IllegalArgumentException("Revisions are numbered from 1");
        }
        if (template.indexOf('|') < 1) {
            throw new IllegalArgumentException("A record names its template as id|version");
        }
        if ((status == Status.AGREED) != (agreement != null)) {
            throw new IllegalArgumentException("An agreed revision has an agreement, and no other has");
        }
    }

    /** Makes a revision of a record that nothing was preserved for. */
    public FormResponse(
            String id,
            int revision,
            String template,
            Subject subject,
            Status status,
            Party author,
            Instant recordedAt,
            @Nullable Agreement agreement,
            @Nullable String reason,
            FormDocument answers) {
        this(id, revision, template, subject, status, author, recordedAt, agreement, reason, answers, List.of());
    }

    /** Says whether what people wrote can be read; if not, asking for it throws what says why. */
    public boolean isReadable() {
        return answers.isReadable();
    }

    /**
     * Returns why it was withdrawn, if anybody said.
     *
     * @throws org.refocus.forms.RefocusException when the revision is not readable
     */
    @Override
    public @Nullable String reason() {
        demandReadable();
        return reason;
    }

    /**
     * Returns the answers to earlier versions that have no place in this one.
     *
     * @throws org.refocus.forms.RefocusException when the revision is not readable
     */
    @Override
    public List<Preserved> preserved() {
        demandReadable();
        return preserved;
    }

    private void demandReadable() {
        if (!isReadable()) {
            answers.bytes();
        }
    }

    /** Returns the template's id without its version. */
    public String templateId() {
        return template.substring(0, template.indexOf('|'));
    }

    FormResponse next(
            Status nextStatus,
            Party by,
            Instant at,
            @Nullable Agreement agreed,
            @Nullable String why,
            FormDocument nextAnswers) {
        return new FormResponse(
                id, revision + 1, template, subject, nextStatus, by, at, agreed, why, nextAnswers, preserved());
    }

    /**
     * Returns the revision that follows when the answers were moved to another version of the template: a draft, whatever
     * this one is, because nobody has agreed to it yet. What was preserved before stays before what is preserved now.
     *
     * <p>It is only made, and stored nowhere; {@link Refocus#move} stores one, and looks whether this one may be moved.
     *
     * @param nextTemplate the version, {@code id|version}
     * @param by who moves it
     * @param at when
     * @param moved what became of the answers of this revision
     */
    public FormResponse moved(String nextTemplate, Party by, Instant at, Migrated moved) {
        List<Preserved> all = new ArrayList<>(preserved());
        all.addAll(moved.preserved());
        return new FormResponse(
                id, revision + 1, nextTemplate, subject, Status.DRAFT, by, at, null, null, moved.answers(), all);
    }

    @Override
    public String toString() {
        return "FormResponse[" + id + ", revision " + revision + ", " + template + ", " + status + "]";
    }
}
