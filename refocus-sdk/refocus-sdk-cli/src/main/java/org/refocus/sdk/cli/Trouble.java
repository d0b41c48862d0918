package org.refocus.sdk.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What to say when a file or the disk cannot be used. */
final class Trouble {
    private Trouble() {}

    static String words(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + ": there is no such file or folder.";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + ": it may not be read or written. Look at its permissions.";
        }
        if (e instanceof NotDirectoryException file) {
            return file.getFile() + ": this is no folder.";
        }
        if (e instanceof FileAlreadyExistsException there) {
            return there.getFile() + ": this is there already and was left as it is.";
        }
        if (e instanceof FileSystemException system) {
            return system.getFile() + ": it cannot be used: " + system.getReason() + ".";
        }
        return "This cannot be done: " + e.getMessage() + ".";
    }
}
