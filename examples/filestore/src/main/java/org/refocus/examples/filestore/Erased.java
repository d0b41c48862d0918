package org.refocus.examples.filestore;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refocus.sdk.Party;
import org.refocus.sdk.spi.Tombstone;

/**
 * The tombstones, and the list of an erasure that is under way.
 *
 * <p>An erasure stands from the moment when its list is in place. What remains to be done is done again by whoever comes
 * next, until the list is gone; so a crash leaves all of it or nothing.
 */
final class Erased {
    private final Path tombstones;
    private final Path underWay;
    private final Disk disk;

    Erased(Path tombstones, Path underWay, Disk disk) {
        this.tombstones = tombstones;
        this.underWay = underWay;
        this.disk = disk;
    }

    /** Returns the tombstone of a record, if it was erased. */
    Optional<Tombstone> tombstone(String record) throws IOException {
        Path file = tombstones.resolve(Names.of(record));
        return Files.exists(file)
                ? Optional.of(tombstone(Disk.lines(file).get(0).split(" ", -1)))
                : Optional.empty();
    }

    /** Erases records. */
    void erase(List<Tombstone> left, Revisions revisions) throws IOException {
        StringBuilder list = new StringBuilder();
        left.forEach(one -> list.append(line(one)));
        disk.create(underWay, list.toString().getBytes(US_ASCII));
        finish(revisions);
    }

    /** Does what is left of an erasure that was cut off. */
    void finish(Revisions revisions) throws IOException {
        if (Files.exists(underWay)) {
            for (Tombstone one : underWay()) {
                disk.replace(
                        tombstones.resolve(Names.of(one.record())), line(one).getBytes(US_ASCII));
                revisions.remove(one.record());
            }
            Disk.remove(underWay);
        }
    }

    private List<Tombstone> underWay() throws IOException {
        List<Tombstone> left = new ArrayList<>();
        for (String line : Disk.lines(underWay)) {
            left.add(tombstone(line.split(" ", -1)));
        }
        return left;
    }

    private static String line(Tombstone one) {
        return String.join(
                        " ",
                        one.record(),
                        Integer.toString(one.revisions()),
                        one.by().id(),
                        one.by().role().name(),
                        one.at().toString(),
                        one.reference() == null ? "" : one.reference())
                + "\n";
    }

    private static Tombstone tombstone(String[] part) {
        return new Tombstone(
                part[0],
                Integer.parseInt(part[1]),
                new Party(part[2], Party.Role.valueOf(part[3])),
                Instant.parse(part[4]),
                part[5].isEmpty() ? null : part[5]);
    }
}
