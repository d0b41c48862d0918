package org.refocus.sdk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateFile;

/**
 * A form while somebody works on its file: what is wrong with it now, and what it looked like when it last was right. Used
 * by one thread.
 */
final class Preview {
    private final Path file;
    private final List<Path> folders;
    private final Consumer<Look> changed;
    private @Nullable Look last;

    /**
     * Begins.
     *
     * @param file a template or an adaptation
     * @param folders the folders of templates that were named
     * @param changed hears of each change, and of the first look
     */
    Preview(Path file, List<Path> folders, Consumer<Look> changed) {
        this.file = file;
        this.folders = List.copyOf(folders);
        this.changed = changed;
    }

    /**
     * What is to be seen.
     *
     * @param version changes whenever a file does
     * @param findings what is wrong with the file, and with what stands beside it
     * @param good the form as it was when it last was right; empty while it never was
     * @param templates what it was made with
     */
    record Look(String version, List<Found> findings, Optional<FormTemplate> good, Templates templates) {}

    /** Looks at the files again. */
    Look look() throws IOException {
        String version = version();
        Look before = last;
        if (before != null && before.version().equals(version)) {
            return before;
        }
        Answer answer = new Answer();
        Templates templates = Templates.of(folders, List.of(file));
        FileCheck check = new FileCheck(templates, List.of(file), answer.found(templates.problems()));
        Optional<FormTemplate> made = check.made(file);
        List<Path> well = new ArrayList<>();
        for (Path beside : Templates.beside(file)) {
            if (Boolean.TRUE.equals(check.look(beside).get("well"))) {
                well.add(beside);
            }
        }
        Optional<FormTemplate> good = made.isPresent() ? Optional.of(Templates.told(made.get(), well)) : made;
        Look look = new Look(
                version,
                List.copyOf(answer.findings()),
                good.or(() -> Optional.ofNullable(before).flatMap(Look::good)),
                templates);
        last = look;
        changed.accept(look);
        return look;
    }

    /** Returns a text that is another one whenever one of the files is. */
    private String version() throws IOException {
        MessageDigest digest = sha256();
        digest.update(AuthorFile.read(file).bytes());
        for (Path beside : Templates.beside(file)) {
            digest.update(beside.toString().getBytes(UTF_8));
            digest.update(AuthorFile.read(beside).bytes());
        }
        List<TemplateFolder> all =
                new ArrayList<>(folders.stream().map(TemplateFolder::new).toList());
        TemplateFolder.around(file).ifPresent(all::add);
        for (TemplateFolder folder : all) {
            for (TemplateFile one : folder.files()) {
                digest.update(one.path().getBytes(UTF_8));
                digest.update(one.bytes());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
