package org.refocus.sdk.jdbc;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/** Revisions as rows and back. */
final class Rows {
    private static final String COLUMNS = "record_id, revision, command_id, template_id, template_version, subject_id,"
            + " team_id, status, author_id, author_role, recorded_at, agreed_at, agreed_by, reason, answers, preserved";

    static final String INSERT = "INSERT INTO refocus_revision (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?, ?, ?)";
    static final String SHOWN = "s." + COLUMNS.replace(", ", ", s.");
    static final String SELECT = "SELECT " + SHOWN + " FROM refocus_revision s ";
    static final String HOLD = "SELECT revision FROM refocus_revision WHERE record_id = ? AND revision = ? FOR UPDATE";
    static final String DELETE = "DELETE FROM refocus_revision WHERE record_id = ?";

    private Rows() {}

    static void write(PreparedStatement insert, FormResponse revision, String commandId) throws SQLException {
        String version = revision.template().substring(revision.templateId().length() + 1);
        Agreement agreement = revision.agreement();
        insert.setString(1, revision.id());
        insert.setInt(2, revision.revision());
        insert.setString(3, commandId);
        insert.setString(4, revision.templateId());
        insert.setString(5, version);
        insert.setString(6, revision.subject().id());
        insert.setString(7, revision.subject().team());
        insert.setString(8, revision.status().name());
        insert.setString(9, revision.author().id());
        insert.setString(10, revision.author().role().name());
        insert.setLong(11, micros(revision.recordedAt()));
        if (agreement == null) {
            insert.setNull(12, Types.BIGINT);
            insert.setNull(13, Types.VARCHAR);
        } else {
            insert.setLong(12, micros(agreement.at()));
            insert.setString(13, names(agreement.parties()));
        }
        insert.setBytes(14, utf8(revision.reason()));
        insert.setBytes(15, revision.answers().bytes());
        insert.setString(16, Preserved.write(revision.preserved()));
    }

    static List<FormResponse> readAll(PreparedStatement select) throws SQLException {
        List<FormResponse> revisions = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                revisions.add(read(rows));
            }
        }
        return revisions;
    }

    static FormResponse read(ResultSet row) throws SQLException {
        String id = row.getString("record_id");
        int revision = row.getInt("revision");
        byte[] reason = row.getBytes("reason");
        String agreedBy = row.getString("agreed_by");
        try {
            return new FormResponse(
                    id,
                    revision,
                    row.getString("template_id") + "|" + row.getString("template_version"),
                    new Subject(row.getString("subject_id"), row.getString("team_id")),
                    Status.valueOf(row.getString("status")),
                    party(row.getString("author_role"), row.getString("author_id")),
                    instant(row.getLong("recorded_at")),
                    agreedBy == null ? null : new Agreement(parties(agreedBy), instant(row.getLong("agreed_at"))),
                    reason == null ? null : new String(reason, StandardCharsets.UTF_8),
                    FormDocument.of(row.getBytes("answers")),
                    Preserved.read(row.getString("preserved")));
        } catch (RuntimeException e) {
            throw Transactions.broken(id, revision, e);
        }
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

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
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
