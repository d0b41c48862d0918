package org.refocus.sdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.ResponseJson;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.testkit.FormGenerator;

/** Folders of drawn records, and what is in a folder. */
final class Folders {
    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");
    private static final Party SAM = Party.worker("worker-sam");

    private Folders() {}

    /**
     * Writes drawn records of a template, every fourth of them half filled, and every third one agreed. Each answer is
     * drawn for several people, where there are very many: drawing takes longer than moving.
     */
    static void draw(FormTemplate template, int count, Path folder) {
        FormGenerator forms = FormGenerator.of(template);
        List<FormDocument> drawn = new ArrayList<>();
        for (int i = 0; i < Math.min(count, 2_000); i++) {
            drawn.add((i % 4 == 3 ? forms.partial(i) : forms.valid(i)).document());
        }
        for (int i = 0; i < count; i++) {
            Status status = i % 3 == 0 ? Status.AGREED : Status.DRAFT;
            write(folder, i, record(template, i, status, drawn.get(i % drawn.size())));
        }
    }

    static FormResponse record(FormTemplate template, int number, Status status, FormDocument answers) {
        return new FormResponse(
                "record-" + number,
                1 + number % 5,
                template.key(),
                new Subject("person-" + number, "team-harbour"),
                status,
                SAM,
                NOW,
                status == Status.AGREED ? new Agreement(List.of(SAM), NOW) : null,
                null,
                answers);
    }

    static Path write(Path folder, int number, FormResponse response) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve("record-%05d.json".formatted(number)), ResponseJson.write(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FormResponse read(Path file) {
        try {
            return ResponseJson.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the hash of every file in a folder, hidden ones too, by its name. */
    static Map<String, String> contents(Path folder) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Path file : files.toList()) {
                contents.put(
                        file.getFileName().toString(), HexFormat.of().formatHex(sha.digest(Files.readAllBytes(file))));
            }
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        return contents;
    }

    /** Demands that two folders hold the same, byte for byte. */
    static void same(Path one, Path other) {
        Map<String, String> wanted = contents(one);
        Map<String, String> there = contents(other);
        assertThat(there.keySet()).isEqualTo(wanted.keySet());
        assertThat(there).isEqualTo(wanted);
    }
}
