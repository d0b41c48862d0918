package org.refocus.examples.clinic.tink;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * The key that wraps the keys of people: a keyset of Tink in a file, readable by its owner alone.
 *
 * <p>Whoever has this file and the data can read everything, so it belongs somewhere else than the data and its backups; a
 * service with a key service (KMS) keeps it there and has no such file. It is never made in silence: a new key in the place
 * of a lost one would open nothing. Safe to share between threads. {@code toString} shows no key.
 */
public final class MasterKey {
    private final Path file;
    private final KeysetHandle keyset;

    private MasterKey(Path file, KeysetHandle keyset) {
        this.file = file;
        this.keyset = keyset;
    }

    /**
     * Makes a key in a new file.
     *
     * @throws IllegalStateException when the file is there already
     */
    public static MasterKey make(Path file) {
        try {
            AeadConfig.register();
            MasterKey made = new MasterKey(file, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
            made.writeNew(file);
            return made;
        } catch (FileAlreadyExistsException e) {
            throw new IllegalStateException(
                    "There is a file " + file + " already, and a key that was written over would be lost.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make a key", e);
        }
    }

    /**
     * Reads the key of a file.
     *
     * @throws IllegalStateException when it is not there, or holds no key
     */
    public static MasterKey read(Path file) {
        try {
            AeadConfig.register();
            return new MasterKey(
                    file,
                    TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(file, StandardCharsets.UTF_8), InsecureSecretKeyAccess.get()));
        } catch (NoSuchFileException e) {
            throw new IllegalStateException(
                    "There is no master key in " + file
                            + ". Find the one that the data was encrypted with; for new data"
                            + " make one with --make-keyset FILE.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            // What Tink says of a broken keyset may quote it.
            throw new IllegalStateException("The file " + file + " holds no keyset of Tink.");
        }
    }

    /**
     * Puts a new key in the place of this one, and wraps every person's key with it.
     *
     * <p>The old key opens nothing of what is kept from then on. If the machine stops on the way, the file holds both keys
     * and everything opens; begin again.
     *
     * @param keys the keys of people, whom nobody else uses meanwhile
     * @return the new key, which is in the file
     */
    public MasterKey rotate(PersonKeys keys) {
        try {
            MasterKey both = new MasterKey(
                    file,
                    KeysetHandle.newBuilder(keyset)
                            .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                    .withRandomId()
                                    .makePrimary())
                            .build());
            both.replaceFile();
            keys.rewrapWith(both);
            MasterKey next = new MasterKey(file, primaryAlone(both.keyset));
            next.replaceFile();
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make a key", e);
        }
    }

    private static KeysetHandle primaryAlone(KeysetHandle keyset) throws GeneralSecurityException {
        KeysetHandle.Entry primary = keyset.getPrimary();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(primary.getKey())
                        .withFixedId(primary.getId())
                        .makePrimary())
                .build();
    }

    /** Makes somebody's key and wraps it for them alone: it opens in nobody else's row. */
    byte[] newKey(String subject) {
        try {
            return wrapped(subject, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make a key", e);
        }
    }

    /** Returns somebody's key as this master key wraps it. */
    byte[] rewrapped(String subject, byte[] wrapped) throws GeneralSecurityException {
        return wrapped(subject, keyset(subject, wrapped));
    }

    /** Unwraps somebody's key. */
    Aead unwrapped(String subject, byte[] wrapped) throws GeneralSecurityException {
        return aead(keyset(subject, wrapped));
    }

    private byte[] wrapped(String subject, KeysetHandle key) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, aead(keyset), bound(subject));
    }

    private KeysetHandle keyset(String subject, byte[] wrapped) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, aead(keyset), bound(subject));
    }

    private static byte[] bound(String subject) {
        return subject.getBytes(StandardCharsets.UTF_8);
    }

    private static Aead aead(KeysetHandle keyset) throws GeneralSecurityException {
        return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private void replaceFile() throws IOException, GeneralSecurityException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        writeNew(next);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void writeNew(Path target) throws IOException, GeneralSecurityException {
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        FileAttribute<?>[] ownerAlone =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (FileChannel channel =
                FileChannel.open(target, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerAlone)) {
            ByteBuffer bytes = ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
