package org.refocus.forms.support;

import java.nio.charset.StandardCharsets;
import org.refocus.forms.Adaptation;

/** Adaptations small enough to be written in a test. */
public final class Adaptations {
    private Adaptations() {}

    /** Returns the file of an adaptation with these changes, separated by commas. */
    public static byte[] file(String id, String base, String changes) {
        return """
                {
                  "$schema": "https://refocus-forms.example/dialect/1.0.0/adaptation",
                  "$id": "https://harbour.example/templates/%s",
                  "base": "%s",
                  "publisher": "Harbour Light, an invented charity",
                  "changes": [
                %s
                  ]
                }
                """.formatted(id, base, changes).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns an adaptation with these changes, separated by commas. */
    public static Adaptation of(String id, String base, String changes) {
        return Adaptation.load(file(id, base, changes));
    }
}
