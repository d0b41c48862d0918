package org.refocus.forms.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.refocus.forms.TemplateFile;

/** Files of small templates. */
public final class Versions {
    private Versions() {}

    /** Returns {@code small/<version>/template.json}. */
    public static TemplateFile template(String version) {
        return titled(version, "Small");
    }

    /** Returns the same with another title. */
    public static TemplateFile titled(String version, String title) {
        byte[] bytes = SmallTemplate.of("{}")
                .put("/$id", "\"https://refocus-forms.example/templates/small/" + version + "\"")
                .put("/x-form/version", "\"" + version + "\"")
                .put("/title", "\"" + title + "\"")
                .bytes();
        return new TemplateFile("small", version, "template.json", bytes);
    }

    /** Returns the reason why a version is withdrawn. */
    public static TemplateFile withdrawn(String version, String reason) {
        return new TemplateFile("small", version, "withdrawn.txt", reason.getBytes(UTF_8));
    }

    /** Returns any other file of a version. */
    public static TemplateFile beside(String version, String name, String content) {
        return new TemplateFile("small", version, name, content.getBytes(UTF_8));
    }
}
