package org.refocus.sdk.jdbc;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormDocument;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.spi.UnreadableException;
import org.refocus.sdk.trail.TrailHash;

/** A revision as it lies in its row. What people wrote is bytes here; nobody compares or prints a row. */
@SuppressWarnings("ArrayRecordComponent")
record Row(
        String record,
        int revision,
        String templateId,
        String templateVersion,
        String subject,
        String team,
        String status,
        String authorId,
        String authorRole,
        long recordedAt,
        @Nullable Long agreedAt,
        @Nullable String agreedBy,
        byte @Nullable [] reason,
        byte[] answers,
        byte[] preserved,
        byte @Nullable [] salt) {
    static final String COLUMNS = "record_id, revision, template_id, template_version, subject_id, team_id, status,"
            + " author_id, author_role, recorded_at, agreed_at, agreed_by, reason, answers, preserved, salt";
    static final String SHOWN = "s." + COLUMNS.replace(", ", ", s.");
    static final String SELECT = "SELECT " + SHOWN + " FROM refocus_revision s ";

    /** Returns the row of a revision, with a salt of its own. */
    static Row of(FormResponse revision) {
        String template = revision.template();
        Agreement agreement = revision.agreement();
        return new Row(
                revision.id(),
                revision.revision(),
                revision.templateId(),
                template.substring(template.indexOf('|') + 1),
                revision.subject().id(),
                revision.subject().team(),
                revision.status().name(),
                revision.author().id(),
                revision.author().role().name(),
                Parameters.micros(revision.recordedAt()),
                agreement == null ? null : Parameters.micros(agreement.at()),
                agreement == null ? null : names(agreement.parties()),
                utf8(revision.reason()),
                revision.answers().bytes(),
                Preserved.write(revision.preserved()).getBytes(StandardCharsets.UTF_8),
                TrailHash.newSalt());
    }

    static Row read(ResultSet row) throws SQLException {
        long agreedAt = row.getLong("agreed_at");
        boolean agreed = !row.wasNull();
        return new Row(
                row.getString("record_id"),
                row.getInt("revision"),
                row.getString("template_id"),
                row.getString("template_version"),
                row.getString("subject_id"),
                row.getString("team_id"),
                row.getString("status"),
                row.getString("author_id"),
                row.getString("author_role"),
                row.getLong("recorded_at"),
                agreed ? agreedAt : null,
                row.getString("agreed_by"),
                row.getBytes("reason"),
                row.getBytes("answers"),
                row.getBytes("preserved"),
                row.getBytes("salt"));
    }

    /** Puts in the columns in their order. */
    void put(Parameters insert) throws SQLException {
        insert.put(record).put(revision).put(templateId).put(templateVersion);
        insert.put(subject).put(team).put(status).put(authorId).put(authorRole);
        insert.put(recordedAt).put(agreedAt).put(agreedBy);
        insert.put(reason).put(answers).put(preserved).put(salt);
    }

    /** Returns the row with a salt; it had none when it was written before there was a trail. */
    Row salted(byte[] newSalt) {
        return with(answers, reason, preserved, newSalt);
    }

    /** Returns the row with other bytes for what people wrote. */
    Row with(byte[] otherAnswers, byte @Nullable [] otherReason, byte[] otherPreserved) {
        return with(otherAnswers, otherReason, otherPreserved, salt);
    }

    private Row with(
            byte[] otherAnswers, byte @Nullable [] otherReason, byte[] otherPreserved, byte @Nullable [] otherSalt) {
        return new Row(
                record,
                revision,
                templateId,
                templateVersion,
                subject,
                team,
                status,
                authorId,
                authorRole,
                recordedAt,
                agreedAt,
                agreedBy,
                otherReason,
                otherAnswers,
                otherPreserved,
                otherSalt);
    }

    /** Returns the hash of everything in it, as it lies there; null while it has no salt. */
    byte @Nullable [] content() {
        if (salt == null) {
            return null;
        }
        TrailHash hash = TrailHash.ofContent(salt).put(record).put(revision);
        hash.put(templateId).put(templateVersion).put(subject).put(team);
        hash.put(status).put(authorId).put(authorRole).put(recordedAt);
        hash.put(agreedAt == null ? null : agreedAt.toString()).put(agreedBy);
        return hash.put(reason).put(answers).put(preserved).end();
    }

    /**
     * Returns the revision.
     *
     * @throws UnreadableException when what people wrote is not what was stored
     * @throws StoreException when nothing could be made of the rest
     */
    FormResponse revised() {
        String why;
        FormDocument document;
        List<Preserved> kept;
        try {
            why = reason == null ? null : new String(reason, StandardCharsets.UTF_8);
            document = FormDocument.of(answers);
            kept = Preserved.read(new String(preserved, StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            throw new UnreadableException(damaged(e));
        }
        return revised(why, document, kept);
    }

    /** Returns the revision without what people wrote. */
    FormResponse unreadable(UnreadableException why) {
        return revised(null, FormDocument.unreadable(why), List.of());
    }

    private FormResponse revised(@Nullable String why, FormDocument document, List<Preserved> kept) {
        try {
            return new FormResponse(
                    record,
                    revision,
                    templateId + "|" + templateVersion,
                    new Subject(subject, team),
                    Status.valueOf(status),
                    party(authorRole, authorId),
                    Parameters.instant(recordedAt),
                    agreedBy == null || agreedAt == null
                            ? null
                            : new Agreement(parties(agreedBy), Parameters.instant(agreedAt)),
                    why,
                    document,
                    kept);
        } catch (RuntimeException e) {
            throw new StoreException(damaged(e));
        }
    }

    private String damaged(RuntimeException e) {
        return "Revision " + revision + " of record " + record + " is not as it was written ("
                + e.getClass().getSimpleName() + "). Restore it from a backup.";
    }

    /** Writes who agreed as {@code PERSON:person-asha WORKER:worker-sam}: no id holds a space or a colon. */
    private static String names(List<Party> parties) {
        return parties.stream().map(p -> p.role().name() + ":" + p.id()).collect(Collectors.joining(" "));
    }

    private static List<Party> parties(String names) {
        List<Party> parties = new ArrayList<>();
        for (String name : names.split(" ", -1)) {
            int colon = name.indexOf(':');
            parties.add(party(name.substring(0, colon), name.substring(colon + 1)));
        }
        return parties;
    }

    private static Party party(String role, String id) {
        return new Party(id, Party.Role.valueOf(role));
    }

    /** Half of a character pair has no bytes: it is refused rather than changed. */
    private static byte @Nullable [] utf8(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new StoreException("The reason holds half of a character pair. Leave it out and try again.");
        }
    }
}
