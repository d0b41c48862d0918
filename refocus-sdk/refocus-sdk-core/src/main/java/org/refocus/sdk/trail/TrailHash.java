package org.refocus.sdk.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;

/**
 * The hashes of a trail, for those who write a store: SHA-256, with every part led by its length.
 *
 * <p>A content hash covers what is stored of a revision and a random salt that lies beside it. An erasure removes the salt
 * with the content, so the hash that the event keeps says nothing of what was erased. An event's hash covers its fields and
 * the content hash. A seal's hash covers the seal before and the hashes of its events in their order.
 *
 * <p>Not safe to share between threads; the static methods are.
 */
public final class TrailHash {
    /** How many bytes a salt has. */
    public static final int SALT_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MessageDigest digest = sha256();

    private TrailHash(String purpose) {
        put(purpose);
    }

    /** Returns a new random salt of {@value #SALT_BYTES} bytes. */
    public static byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** Begins the hash of what is stored of a revision. */
    public static TrailHash ofContent(byte[] salt) {
        return new TrailHash("refocus content 1").put(salt);
    }

    /**
     * Returns the hash of an event.
     *
     * @param commandId the command that stored it, if one did
     * @param content the hash of the revision's content, if it stored one
     */
    public static byte[] ofEvent(TrailEvent event, @Nullable String commandId, byte @Nullable [] content) {
        return new TrailHash("refocus event 1")
                .put(event.what().name())
                .put(event.scope().kind().name())
                .put(event.scope().id())
                .put(event.revision())
                .put(event.by())
                .put(event.at())
                .put(event.reference())
                .put(commandId)
                .put(content)
                .end();
    }

    /** Begins the hash of the seal that follows; each of its events' hashes is put in, in their order. */
    public static TrailHash ofSeal(Anchor before) {
        return new TrailHash("refocus seal 1")
                .put(before.number())
                .put(before.count())
                .put(before.hash());
    }

    /** Puts in everything that a revision holds: for a store that keeps it as it comes. */
    public TrailHash put(FormResponse revision) {
        put(revision.id()).put(revision.revision()).put(revision.template());
        put(revision.subject().id()).put(revision.subject().team());
        put(revision.status().name()).put(revision.author()).put(revision.recordedAt());
        Agreement agreement = revision.agreement();
        put(agreement == null ? -1 : agreement.parties().size());
        if (agreement != null) {
            agreement.parties().forEach(this::put);
            put(agreement.at());
        }
        return put(revision.reason()).put(revision.answers().bytes()).put(Preserved.write(revision.preserved()));
    }

    private TrailHash put(Party party) {
        return put(party.role().name()).put(party.id());
    }

    /** Puts in a text; null differs from every text. */
    public TrailHash put(@Nullable String text) {
        return put(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts in a number. */
    public TrailHash put(long number) {
        return put(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    /** Puts in a time, to the microsecond. */
    public TrailHash put(@Nullable Instant time) {
        // ChronoUnit.MICROS.between counts in nanoseconds on the way, and ends 292 years from now.
        return time == null
                ? put((byte[]) null)
                : put(Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000));
    }

    /** Puts in bytes; null differs from all bytes. */
    public TrailHash put(byte @Nullable [] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(bytes == null ? -1 : bytes.length)
                .flip());
        if (bytes != null) {
            digest.update(bytes);
        }
        return this;
    }

    /** Returns the hash of what was put in. */
    public byte[] end() {
        return digest.digest();
    }

    /** Returns the hash of what was put in, in hexadecimal digits. */
    public String endHex() {
        return HexFormat.of().formatHex(end());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
