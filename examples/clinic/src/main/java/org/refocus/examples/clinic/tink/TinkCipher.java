package org.refocus.examples.clinic.tink;

import java.security.GeneralSecurityException;
import org.refocus.sdk.spi.AnswerCipher;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.spi.WrongCiphertextException;

/**
 * Encrypts with AES-256-GCM of Google Tink, a key for each person, and the place bound as associated data.
 *
 * <p>Every JDK has AES-GCM and most processors do it in hardware. Its random nonce of 96 bits is safe for four thousand
 * million encrypts with one key, and one person's key never comes near. Safe to share between threads.
 */
public final class TinkCipher implements AnswerCipher {
    private final PersonKeys keys;

    /** Creates a cipher on these keys. */
    public TinkCipher(PersonKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] encrypt(Place place, byte[] content) {
        try {
            return keys.toEncrypt(place.subject()).encrypt(content, place.associatedData());
        } catch (GeneralSecurityException e) {
            throw new StoreException("This Java cannot encrypt with AES-GCM.", e);
        }
    }

    @Override
    public byte[] decrypt(Place place, byte[] encrypted) {
        try {
            return keys.toDecrypt(place.subject()).decrypt(encrypted, place.associatedData());
        } catch (GeneralSecurityException e) {
            throw new WrongCiphertextException(place);
        }
    }
}
