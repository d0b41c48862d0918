package org.refocus.sdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.plugin.Guard;
import org.refocus.forms.plugin.PluginException;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.spi.AnswerCipher;
import org.refocus.sdk.spi.AnswerCipher.Part;
import org.refocus.sdk.spi.AnswerCipher.Place;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.spi.UnreadableException;

/**
 * Encrypts what people wrote in a row, if the store has a cipher, and makes revisions of rows.
 *
 * <p>What is encrypted is led by the byte 1, with which no text of JSON begins: so the two kinds are told apart. Works while
 * the store holds no connection, for the cipher may need one for its keys.
 */
final class Encryption {
    private static final byte ENCRYPTED = 1;

    private final @Nullable AnswerCipher cipher;

    Encryption(@Nullable AnswerCipher cipher) {
        this.cipher = cipher;
    }

    boolean isOn() {
        return cipher != null;
    }

    /** Refuses a database whose records are of the other kind. */
    boolean demandOneKind(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT preserved FROM refocus_revision FETCH FIRST 1 ROWS ONLY");
                ResultSet any = select.executeQuery()) {
            if (any.next() && isEncrypted(any.getBytes(1)) != isOn()) {
                throw new StoreException(
                        isOn()
                                ? "The records in this database are not encrypted, and one database does not hold both"
                                        + " kinds. Open it without a cipher, or give the cipher an empty one."
                                : "The records in this database are encrypted. Open it with the cipher that they were"
                                        + " encrypted with.");
            }
            return true;
        }
    }

    Row encrypted(Row row) {
        AnswerCipher using = cipher;
        if (using == null) {
            return row;
        }
        byte[] reason = row.reason();
        return row.with(
                encrypted(using, place(row, Part.ANSWERS), row.answers()),
                reason == null ? null : encrypted(using, place(row, Part.REASON), reason),
                encrypted(using, place(row, Part.PRESERVED), row.preserved()));
    }

    /** Returns the revision of a row, without its words where they cannot be read. */
    FormResponse revised(Row row) {
        try {
            return decrypted(row).revised();
        } catch (UnreadableException e) {
            return row.unreadable(e);
        }
    }

    private Row decrypted(Row row) {
        AnswerCipher using = cipher;
        if (isEncrypted(row.preserved()) != (using != null)) {
            throw new UnreadableException("Revision " + row.revision() + " of record " + row.record() + " is "
                    + (using == null ? "" : "not ")
                    + "encrypted, unlike the others here. Find out how it came there.");
        }
        if (using == null) {
            return row;
        }
        byte[] reason = row.reason();
        return row.with(
                decrypted(using, place(row, Part.ANSWERS), row.answers()),
                reason == null ? null : decrypted(using, place(row, Part.REASON), reason),
                decrypted(using, place(row, Part.PRESERVED), row.preserved()));
    }

    private static boolean isEncrypted(byte[] kept) {
        return kept.length > 0 && kept[0] == ENCRYPTED;
    }

    private static Place place(Row row, Part part) {
        return new Place(row.subject(), row.record(), row.revision(), part);
    }

    private static byte[] encrypted(AnswerCipher cipher, Place place, byte[] content) {
        byte[] encrypted = given(cipher, place, c -> c.encrypt(place, content));
        byte[] led = new byte[encrypted.length + 1];
        led[0] = ENCRYPTED;
        System.arraycopy(encrypted, 0, led, 1, encrypted.length);
        return led;
    }

    private static byte[] decrypted(AnswerCipher cipher, Place place, byte[] kept) {
        byte[] encrypted = kept.length == 0 ? kept : Arrays.copyOfRange(kept, 1, kept.length);
        return given(cipher, place, c -> c.decrypt(place, encrypted));
    }

    /** Calls the cipher through a guard. Whatever it does, nothing is stored or shown yet, so the exception is of the store. */
    private static byte[] given(AnswerCipher cipher, Place place, Function<AnswerCipher, byte @Nullable []> call) {
        try {
            return Guard.around(cipher).letting(StoreException.class).call("work", () -> call.apply(cipher));
        } catch (PluginException e) {
            throw new StoreException(
                    "The cipher failed for revision " + place.revision() + " of record " + place.record() + ". "
                            + e.getMessage() + " That is a fault in the cipher: mend it there.",
                    e);
        }
    }
}
