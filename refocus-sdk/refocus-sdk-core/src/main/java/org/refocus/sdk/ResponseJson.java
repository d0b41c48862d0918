package org.refocus.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.RefocusException;
import org.refocus.forms.migration.Preserved;

/**
 * One revision of a record as one JSON document: to hand it on, keep it in a file, and read it again.
 *
 * <p>What is read is what was written, in every part. The answers stand in the document as they are, so that somebody may
 * read it, and come back byte for byte; so does each preserved answer. A tool that lays the document out anew changes
 * their white space and nothing else.
 *
 * <pre>{@code
 * {
 *   "format": "refocus-response|1.0.0",
 *   "id": "record-1",
 *   "revision": 2,
 *   "template": "own-strengths|1.0.0",
 *   "subject": { "id": "worker-sam", "team": "team-harbour" },
 *   "status": "agreed",
 *   "author": { "id": "worker-sam", "role": "worker" },
 *   "recordedAt": "2026-11-02T10:15:30Z",
 *   "agreement": { "parties": [{ "id": "worker-sam", "role": "worker" }], "at": "2026-11-02T10:15:30Z" },
 *   "answers": {"worker":"Sam Specimen"},
 *   "preserved": [
 *     { "template": "own-strengths|0.9.0", "pointer": "/motto", "answer": "Slowly.", "reason": "Nobody used it." }
 *   ]
 * }
 * }</pre>
 *
 * <p>{@code agreement}, {@code reason} and {@code preserved} may be missing; the order of the members is free. Safe to
 * use from any thread.
 */
public final class ResponseJson {
    /** The most bytes in one document: 16 MiB, so that an answer of 1 MiB and many preserved ones fit. */
    public static final int MAX_BYTES = 16 << 20;

    static final String FORMAT = "refocus-response|1.0.0";

    private ResponseJson() {}

    /**
     * Writes a revision as UTF-8.
     *
     * @throws RefocusException when the document would be longer than {@link #MAX_BYTES}, or when the reason holds half of
     *     a character pair, which has no bytes
     */
    public static byte[] write(FormResponse revision) {
        StringBuilder out = new StringBuilder("{");
        text(out.append("\n  \"format\": "), FORMAT);
        text(out.append(",\n  \"id\": "), revision.id());
        out.append(",\n  \"revision\": ").append(revision.revision());
        text(out.append(",\n  \"template\": "), revision.template());
        text(out.append(",\n  \"subject\": { \"id\": "), revision.subject().id());
        text(out.append(", \"team\": "), revision.subject().team());
        text(out.append(" },\n  \"status\": "), word(revision.status()));
        party(out.append(",\n  \"author\": "), revision.author());
        text(out.append(",\n  \"recordedAt\": "), revision.recordedAt().toString());
        agreement(out, revision.agreement());
        if (revision.reason() != null) {
            text(out.append(",\n  \"reason\": "), revision.reason());
        }
        // A comma follows every answer, so that white space at its end is known to be its own.
        out.append(",\n  \"answers\": ").append(revision.answers().json()).append(",\n  \"preserved\": [");
        String next = "\n    ";
        for (Preserved kept : revision.preserved()) {
            text(out.append(next).append("{ \"template\": "), kept.template());
            text(out.append(", \"pointer\": "), kept.pointer());
            out.append(", \"answer\": ").append(kept.json());
            text(out.append(", \"reason\": "), kept.reason());
            out.append(" }");
            next = ",\n    ";
        }
        return bytes(out.append(revision.preserved().isEmpty() ? "]\n}\n" : "\n  ]\n}\n"), revision.revision());
    }

    private static byte[] bytes(StringBuilder out, int revision) {
        try {
            ByteBuffer utf8 = UTF_8.newEncoder().encode(CharBuffer.wrap(out));
            if (utf8.remaining() > MAX_BYTES) {
                throw new RefocusException("Revision " + revision + " cannot be written: it is longer than " + MAX_BYTES
                        + " bytes. Keep its preserved answers somewhere else.");
            }
            byte[] exact = new byte[utf8.remaining()];
            utf8.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new RefocusException(
                    "Revision " + revision + " cannot be written: its reason holds half of a character pair."
                            + " Leave it out and try again.");
        }
    }

    private static void agreement(StringBuilder out, @Nullable Agreement agreement) {
        if (agreement == null) {
            return;
        }
        String next = ",\n  \"agreement\": { \"parties\": [";
        for (Party party : agreement.parties()) {
            party(out.append(next), party);
            next = ", ";
        }
        text(out.append("], \"at\": "), agreement.at().toString());
        out.append(" }");
    }

    private static void party(StringBuilder out, Party party) {
        text(out.append("{ \"id\": "), party.id());
        text(out.append(", \"role\": "), word(party.role()));
        out.append(" }");
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u00").append(c < 16 ? "0" : "1").append("0123456789abcdef".charAt(c % 16));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /**
     * Reads a revision strictly: UTF-8, no member that is unknown or stands twice, each part as its type demands it.
     *
     * @throws UnreadableResponseException when it is anything else, with the line and the column
     */
    public static FormResponse read(byte[] json) {
        if (json.length > MAX_BYTES) {
            throw new UnreadableResponseException("Longer than " + MAX_BYTES + " bytes.", 1, 1);
        }
        try {
            return ResponseReading.read(
                    JsonText.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString()));
        } catch (CharacterCodingException e) {
            throw new UnreadableResponseException("The file is not UTF-8. Save it as UTF-8.", 1, 1);
        }
    }
}
