package org.refocus.sdk.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two processes from writing into one folder at once; a process that is killed lets go. */
final class FolderLock {
    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock until it is released.
     *
     * @throws FileSystemException when another process has it
     */
    static FolderLock hold(Path folder) throws IOException {
        Path file = folder.resolve(".refocus-migrate.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isFree(channel)) {
            channel.close();
            throw new FileSystemException(folder.toString(), null, "another process is moving records into it");
        }
        return new FolderLock(file, channel);
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held within this process
        }
    }

    void release() throws IOException {
        Files.delete(file);
        channel.close();
    }
}
