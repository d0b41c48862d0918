package org.refocus.sdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.refocus.forms.FormDocument;

/** The forms of the invented person of the clinic example, and ways to look into answers. */
public final class Samples {
    private static final Path ASHA =
            Path.of("../../examples/clinic/src/main/resources/org/refocus/examples/clinic/sample/person-asha");

    private Samples() {}

    /** Returns the ids of the forms that the invented person has. */
    public static List<String> forms() {
        try (Stream<Path> files = Files.list(ASHA)) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the invented person's answers on a form, as they stand in the file. */
    public static byte[] bytes(String form) {
        try {
            return Files.readAllBytes(ASHA.resolve(form + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the invented person's answers on a form. */
    public static FormDocument answers(String form) {
        return FormDocument.of(bytes(form));
    }

    /** Returns the document of JSON in which single quotes stand for double ones. */
    public static FormDocument json(String json) {
        return FormDocument.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the value at a pointer; null where there is none. */
    public static Object at(FormDocument document, String pointer) {
        Object at = document.answers();
        for (String token : pointer.substring(1).split("/", -1)) {
            if (at instanceof Map<?, ?> map) {
                at = map.get(token);
            } else if (at instanceof List<?> list && Integer.parseInt(token) < list.size()) {
                at = list.get(Integer.parseInt(token));
            } else {
                return null;
            }
        }
        return at;
    }
}
