package org.refocus.forms.support;

/** Language packs small enough to be written in a test. */
public final class Packs {
    private Packs() {}

    /** Returns a pack of a template with one text, {@code /title}. */
    public static String of(String template, String language, String source, String target) {
        return """
                {
                  "$schema": "https://refocus-forms.example/dialect/1.0.0/language",
                  "template": "%s", "language": "%s", "publisher": "Test", "status": "draft",
                  "texts": {"/title": {"source": "%s", "target": "%s"}}
                }
                """.formatted(template, language, source, target);
    }

    /** Returns a pack that translates nothing. */
    public static String empty(String language) {
        return of("small|1.0.0", language, "Nothing of this kind", "");
    }
}
