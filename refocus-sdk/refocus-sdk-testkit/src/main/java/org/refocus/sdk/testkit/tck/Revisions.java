package org.refocus.sdk.testkit.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormDocument;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;

/** Revisions of invented people to test a store with. A store looks at no answer, so these fit no template. */
final class Revisions {
    static final Subject ASHA = new Subject("person-asha", "team-harbour");
    static final Party SAM = Party.worker("worker-sam");
    /** Who erases and holds: somebody else than who writes, so that nobody takes the one for the other. */
    static final Party CLERK = Party.worker("clerk-1");

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");

    private Revisions() {}

    static FormDocument document(String json) {
        return FormDocument.of(json.getBytes(UTF_8));
    }

    static FormResponse draft(String id, int revision, String answers) {
        return revision(id, revision, ASHA, "care-plan", Status.DRAFT, answers);
    }

    static FormResponse draft(String id, int revision) {
        return draft(id, revision, "{\"n\":" + revision + "}");
    }

    static FormResponse begin(String id, String subject, String team, String template) {
        return revision(id, 1, new Subject(subject, team), template, Status.DRAFT, "{}");
    }

    static FormResponse revision(
            String id, int revision, Subject subject, String template, Status status, String answers) {
        Agreement agreement =
                status == Status.AGREED ? new Agreement(List.of(Party.person(subject.id()), SAM), NOON) : null;
        return new FormResponse(
                id, revision, template + "|1.0.0", subject, status, SAM, NOON, agreement, null, document(answers));
    }

    /** Returns a revision of every status, one after the other. */
    static FormResponse withStatus(String id, int revision, Status status) {
        return revision(id, revision, ASHA, "care-plan", status, "{\"n\":" + revision + "}");
    }

    static FormResponse at(FormResponse of, Instant time) {
        return new FormResponse(
                of.id(),
                of.revision(),
                of.template(),
                of.subject(),
                of.status(),
                of.author(),
                time,
                of.agreement(),
                of.reason(),
                of.answers(),
                of.preserved());
    }

    /** Returns a draft that is taken back. */
    static FormResponse withdrawn(String id, int revision, @Nullable String reason, String answers) {
        return new FormResponse(
                id, revision, "care-plan|1.0.0", ASHA, Status.WITHDRAWN, SAM, NOON, null, reason, document(answers));
    }

    static FormResponse preserving(FormResponse of, List<Preserved> preserved) {
        return new FormResponse(
                of.id(),
                of.revision(),
                of.template(),
                of.subject(),
                of.status(),
                of.author(),
                of.recordedAt(),
                of.agreement(),
                of.reason(),
                of.answers(),
                preserved);
    }
}
