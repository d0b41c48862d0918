package org.refocus.sdk.testkit.tck;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.refocus.sdk.spi.AnswerCipher;
import org.refocus.sdk.spi.DestroyedKeyException;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.spi.UnreadableException;
import org.refocus.sdk.spi.WrongCiphertextException;

/**
 * A cipher to test stores with: AES-GCM of the JDK, with keys in memory that are gone with it. Never for real words.
 *
 * <p>Safe to share between threads.
 */
public final class MemoryCipher implements AnswerCipher {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    /** Empty where a key was destroyed. */
    private final Map<String, Optional<Key>> keys = new ConcurrentHashMap<>();

    /** Creates a cipher without keys. */
    public MemoryCipher() {}

    /** Destroys somebody's key for good. */
    public void destroy(String subject) {
        keys.put(subject, Optional.empty());
    }

    @Override
    public byte[] encrypt(Place place, byte[] content) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            Optional<Key> key =
                    keys.computeIfAbsent(place.subject(), s -> Optional.of(new SecretKeySpec(random(32), "AES")));
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key, place, nonce).doFinal(content);
            return ByteBuffer.allocate(NONCE_BYTES + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new StoreException("This JDK cannot encrypt with AES-GCM", e);
        }
    }

    @Override
    public byte[] decrypt(Place place, byte[] encrypted) {
        Optional<Key> key = keys.get(place.subject());
        if (key == null) {
            throw new UnreadableException("There is no key of " + place.subject() + " here.");
        }
        if (encrypted.length < NONCE_BYTES + TAG_BYTES) {
            throw new WrongCiphertextException(place);
        }
        ByteBuffer parts = ByteBuffer.wrap(encrypted);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        try {
            byte[] rest = new byte[parts.remaining()];
            parts.get(rest);
            return cipher(Cipher.DECRYPT_MODE, key, place, nonce).doFinal(rest);
        } catch (AEADBadTagException e) {
            throw new WrongCiphertextException(place);
        } catch (GeneralSecurityException e) {
            throw new StoreException("This JDK cannot open AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, Optional<Key> key, Place place, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                key.orElseThrow(() -> new DestroyedKeyException(place.subject())),
                new GCMParameterSpec(8 * TAG_BYTES, nonce));
        cipher.updateAAD(place.associatedData());
        return cipher;
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
