package org.refocus.examples.filestore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The order in which records were begun: an empty file for each, named by its number and its record. It stays when the
 * record is erased, so that no number is given twice and a page's end is found again.
 */
final class Begun {
    /** The number before the first. */
    static final String BEFORE_ALL = "000000000";

    private static final int DIGITS = BEFORE_ALL.length();

    private final Path folder;
    private final Disk disk;

    Begun(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** A record and its place in the order. */
    record Place(String number, String record) {}

    /** Returns all records that were ever begun, also those that are gone and those that a crash cut off. */
    List<Place> all() throws IOException {
        List<Place> all = new ArrayList<>();
        for (String name : Disk.names(folder)) {
            all.add(new Place(name.substring(0, DIGITS), Names.id(name.substring(DIGITS + 1))));
        }
        return all;
    }

    /** Gives a record the next place, unless a crash left it one. */
    void add(String record) throws IOException {
        List<Place> all = all();
        if (all.stream().noneMatch(place -> place.record().equals(record))) {
            int last =
                    all.isEmpty() ? 0 : Integer.parseInt(all.get(all.size() - 1).number());
            String number = String.format(Locale.ROOT, "%0" + DIGITS + "d", last + 1);
            disk.create(folder.resolve(number + "." + Names.of(record)), new byte[0]);
        }
    }

    /** Says whether a text is a number that a page may have ended with. */
    static boolean isNumber(String text) {
        return text.matches("[0-9]{" + DIGITS + "}");
    }
}
