package org.refocus.sdk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.Messages;
import org.refocus.forms.Report;
import org.refocus.forms.Severity;
import org.refocus.sdk.cli.Positions.Place;

/** A file that somebody wrote: what is in it, and where. Used by one thread. */
final class AuthorFile {
    /** The language of the program's own words and of findings. */
    static final Locale LOCALE = Locale.UK;

    /** A little more than the library reads, so that it can say that a file is too long. */
    private static final int MAX_BYTES = (16 << 20) + 1;

    private final String name;
    private final byte[] bytes;
    private @Nullable Positions positions;

    AuthorFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Reads a file; its name is the path as it was given. */
    static AuthorFile read(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new AuthorFile(path.toString(), in.readNBytes(MAX_BYTES));
        }
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    Positions positions() {
        Positions made = positions;
        if (made == null) {
            made = Positions.of(bytes);
            positions = made;
        }
        return made;
    }

    /** Returns the findings of a report at their places in this file. */
    List<Found> found(Report report) {
        return found(report, "");
    }

    /**
     * Returns the findings of a report at their places in this file.
     *
     * @param at where in the file the report's own document stands
     */
    List<Found> found(Report report, String at) {
        return report.findings().stream().map(finding -> found(finding, at)).toList();
    }

    private Found found(Finding finding, String at) {
        Place place = at.isEmpty() ? ofReading(finding).orElse(null) : null;
        if (place == null) {
            place = positions().of(at + finding.pointer());
        } else {
            Map<String, Object> arguments = new HashMap<>(finding.arguments());
            arguments.replace("line", place.line());
            arguments.replace("column", place.column());
            finding = new Finding(finding.code(), finding.severity(), finding.pointer(), arguments);
        }
        String pointer = at + finding.pointer();
        boolean missing = !positions().has(pointer) && positions().failure().isEmpty();
        return new Found(
                name,
                place,
                finding.severity(),
                finding.code().id(),
                pointer,
                Messages.text(finding, LOCALE) + (missing ? " (" + pointer + ")" : ""));
    }

    /** Returns one thing at one place of this file. */
    Found found(Severity severity, String code, String pointer, String message) {
        return new Found(name, positions().of(pointer), severity, code, pointer, message);
    }

    /** Returns the place of what keeps a file from being read; its pointer says little. */
    private Optional<Place> ofReading(Finding finding) {
        if (finding.code() == Code.NOT_JSON) {
            return positions().failure();
        }
        if (finding.code() == Code.BAD_ENCODING && finding.arguments().get("offset") instanceof Integer offset) {
            int line = 1;
            int column = 1;
            for (int i = 0; i < offset; i++) {
                boolean ends = bytes[i] == '\n';
                line += ends ? 1 : 0;
                column = ends ? 1 : column + ((bytes[i] & 0xC0) == 0x80 ? 0 : 1);
            }
            return Optional.of(new Place(line, column));
        }
        return Optional.empty();
    }
}
