package org.refocus.examples.clinic.tink;

import java.security.GeneralSecurityException;
import org.refocus.sdk.spi.AnswerCipher;
import org.refocus.sdk.spi.BrokenSealException;
import org.refocus.sdk.spi.StoreException;

/**
 * Seals with AES-256-GCM of Google Tink, a key for each person, and the place bound as associated data.
 *
 * <p>Every JDK has AES-GCM and most processors do it in hardware. Its random nonce of 96 bits is safe for four thousand
 * million seals with one key, and one person's key never comes near. Safe to share between threads.
 */
public final class TinkCipher implements AnswerCipher {
    private final PersonKeys keys;

    /** Creates a cipher on these keys. */
    public TinkCipher(PersonKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] seal(Place place, byte[] content) {
        try {
            return keys.toSeal(place.subject()).encrypt(content, place.associatedData());
        } catch (GeneralSecurityException e) {
            throw new StoreException("This Java cannot seal with AES-GCM.", e);
        }
    }

    @Override
    public byte[] open(Place place, byte[] sealed) {
        try {
            return keys.toOpen(place.subject()).decrypt(sealed, place.associatedData());
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException(place);
        }
    }
}
