package org.refocus.sdk.jdbc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.refocus.forms.FormDocument;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.spi.Erasure;

/** Revisions to store. */
final class Revisions {
    static final Party SAM = Party.worker("worker-sam");
    static final Party ASHA = Party.person("person-asha");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Revisions() {}

    static FormResponse draft(String id, int revision, String answers) {
        return revision(id, revision, Status.DRAFT, answers);
    }

    static FormResponse revision(String id, int revision, Status status, String answers) {
        return new FormResponse(
                id,
                revision,
                "care-plan|1.0.0",
                new Subject("person-asha", "team-harbour"),
                status,
                SAM,
                NOON,
                status == Status.AGREED ? new Agreement(List.of(ASHA, SAM), NOON) : null,
                status == Status.WITHDRAWN ? "by mistake" : null,
                FormDocument.of(answers.getBytes(StandardCharsets.UTF_8)));
    }

    static Erasure erasure(String record) {
        return new Erasure(Scope.record(record), SAM, NOON, null);
    }
}
