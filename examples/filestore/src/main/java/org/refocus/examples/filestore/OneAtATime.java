package org.refocus.examples.filestore;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.refocus.sdk.spi.StoreException;

/**
 * Lets one piece of work after the other at the files, of all threads and all processes.
 *
 * <p>A lock on a file holds between processes and not between threads, so there is another for those. When a process dies,
 * the system lets its lock go.
 */
final class OneAtATime {
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path file;

    OneAtATime(Path file) {
        this.file = file;
    }

    /** Some work with files. */
    interface Work<T> {
        /** Does it. */
        T done() throws IOException;
    }

    /** Does the work when its turn has come; what goes wrong with the files is a {@link StoreException}. */
    <T> T run(Work<T> work) {
        THREADS.lock();
        try (FileChannel channel = FileChannel.open(file, CREATE, WRITE);
                FileLock lock = channel.lock()) {
            assert lock.isValid();
            return work.done();
        } catch (IOException e) {
            throw new StoreException(
                    "The files of the store cannot be read or written. Look at the disk, the rights and the space on it.",
                    e);
        } finally {
            THREADS.unlock();
        }
    }
}
