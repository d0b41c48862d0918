package org.refocus.sdk.jdbc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of a database, as somebody reads them who holds the disk in their hand. */
final class Disk {
    private Disk() {}

    /** Returns the files under a folder in which a text stands. */
    static List<String> found(Path folder, String text) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(folder.relativize(file).toString());
                }
            }
        }
        return found;
    }
}
