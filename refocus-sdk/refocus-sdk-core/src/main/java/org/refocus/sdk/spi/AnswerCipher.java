package org.refocus.sdk.spi;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Encrypts what people wrote before a store keeps it, with a key for each person: a contract of numbered rules.
 *
 * <p>Nothing is encrypted unless a host gives its store a cipher. What is encrypted are the words: answers, the reason of a
 * withdrawal, what was preserved. Who a record is about, its team, template, status and times stay readable, because a
 * store finds records by them.
 *
 * <ul>
 *   <li>E-01 {@link #decrypt} MUST give back every byte that {@link #encrypt} was given for that place, be there none or many
 *       mebibytes, also after a restart and in another process.
 *   <li>E-02 What {@link #encrypt} returns MUST show nothing of the content but its length, and MUST differ each time, also
 *       for the same content at the same place.
 *   <li>E-03 {@link #decrypt} MUST throw {@link WrongCiphertextException} for whatever is not what was encrypted for that very place:
 *       encrypted for another person, record, revision or part, changed by a bit, cut, lengthened, or never encrypted.
 *       {@link Place#associatedData()} is there to be bound.
 *   <li>E-04 Each subject MUST have a key of their own. Of many threads or processes that need it first, one MUST make it
 *       and all MUST use that one; it MUST be kept for good before anything is encrypted with it, whatever becomes of the
 *       transaction that the caller is in.
 *   <li>E-05 When a subject's key was destroyed, {@link #encrypt} and {@link #decrypt} MUST throw {@link DestroyedKeyException},
 *       at once in the process in which it was destroyed, and MUST NOT make another key in its place. What was encrypted for
 *       others MUST stay readable.
 *   <li>E-06 {@link #decrypt} MUST NOT make a key. Where a subject has none it MUST throw an {@link UnreadableException} that is
 *       neither of these two: somebody may have brought back an old copy of the keys.
 *   <li>E-07 When it cannot do its work for any other reason, say because its keys are out of reach, it MUST throw a
 *       {@link StoreException} that is no {@link UnreadableException}: to wait and try again is right then, and to call
 *       words lost is not.
 *   <li>E-08 It MUST be safe to use from many threads, MUST NOT start one, and MUST neither change nor keep the arrays that
 *       it is given.
 *   <li>E-09 It MUST NOT put content or keys into messages, logs or {@code toString}.
 * </ul>
 *
 * <p>A store that takes a cipher calls it while it holds no connection and no lock: the cipher may need a connection for
 * its keys.
 */
public interface AnswerCipher {
    /**
     * Encrypts one part of a revision.
     *
     * @param place where it will be kept
     * @param content what people wrote, in any number of bytes
     * @return what to keep in its place; the caller's
     * @throws DestroyedKeyException when the subject's key was destroyed
     * @throws StoreException when it cannot be encrypted now
     */
    byte[] encrypt(Place place, byte[] content);

    /**
     * Decrypts what was encrypted.
     *
     * @param place where it was kept
     * @param encrypted what was kept there
     * @return the content; the caller's
     * @throws WrongCiphertextException when it is not what was encrypted for that place
     * @throws DestroyedKeyException when the subject's key was destroyed
     * @throws UnreadableException when the subject has no key
     * @throws StoreException when it cannot be opened now
     */
    byte[] decrypt(Place place, byte[] encrypted);

    /** Which part of a revision. */
    enum Part {
        /** The answers. */
        ANSWERS,
        /** Why a record was withdrawn. */
        REASON,
        /** What was preserved from earlier versions of the template. */
        PRESERVED
    }

    /**
     * Where something encrypted belongs: nowhere else does it open.
     *
     * @param subject the id of whom the record is about; the key is theirs
     * @param record the record's id
     * @param revision the revision's number
     * @param part which part of it
     */
    record Place(String subject, String record, int revision, Part part) {
        /** Refuses null. */
        public Place {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(part, "part");
        }

        /**
         * Returns bytes that no other place has, for a cipher to bind as associated data. They are the same in every version
         * of this library.
         */
        public byte[] associatedData() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(bytes)) {
                out.writeChars("refocus 1 ");
                for (String id : new String[] {subject, record}) {
                    out.writeInt(id.length());
                    out.writeChars(id);
                }
                out.writeInt(revision);
                out.writeChars(part.name());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }
}
