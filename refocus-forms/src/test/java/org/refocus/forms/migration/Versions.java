package org.refocus.forms.migration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.support.SmallTemplate;

/** Two small versions of a form, written in a test with single quotes. */
record Versions(FormTemplate from, FormTemplate to) {
    static final String TEXT = "{'type': 'string'}";
    static final String ENTRY = """
            {'type': 'object', 'properties': {'text': {'type': 'string', 'maxLength': 20}, 'voice': {'type': 'string'},
             'audience': {'type': 'string', 'enum': ['only-me', 'worker', 'team', 'my-circle']},
             'speaker': {'type': 'string'}, 'recordedAt': {'type': 'string'}}, 'additionalProperties': false}""";

    static Versions of(String before, String after) {
        return new Versions(version(before, "1.0.0"), version(after, "2.0.0"));
    }

    static FormTemplate version(String properties, String version) {
        return frame(properties, version).load();
    }

    static SmallTemplate frame(String properties, String version) {
        return SmallTemplate.of(json(properties))
                .put("/$id", "\"https://refocus-forms.example/templates/small/" + version + "\"")
                .put("/x-form/version", "\"" + version + "\"");
    }

    static Migration migration(String... steps) {
        return between("1.0.0", "2.0.0", steps);
    }

    static Migration between(String from, String to, String... steps) {
        return Migration.load(file(from, to, steps));
    }

    static byte[] file(String from, String to, String... steps) {
        return bytes("{'$schema': 'https://refocus-forms.example/dialect/1.0.0/migration', 'from': 'small|" + from
                + "', 'to': 'small|" + to + "', 'steps': [" + String.join(",", steps) + "]}");
    }

    Migrated apply(String answers, String... steps) {
        return migration(steps).apply(from, to, document(answers));
    }

    /** Returns code and place of each finding. */
    List<String> check(String... steps) {
        return migration(steps).check(from, to).findings().stream()
                .map(f ->
                        f.code().id() + " " + f.pointer() + " " + f.arguments().getOrDefault("path", ""))
                .toList();
    }

    static FormDocument document(String answers) {
        return FormDocument.of(bytes(answers));
    }

    static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }

    static byte[] bytes(String singleQuoted) {
        return json(singleQuoted).getBytes(StandardCharsets.UTF_8);
    }

    static String answers(Migrated moved) {
        return moved.answers().json().replace('"', '\'');
    }

    static List<String> kept(Migrated moved) {
        return moved.preserved().stream()
                .map(p -> p.pointer() + " " + p.json().replace('"', '\''))
                .toList();
    }

    static List<String> ledger(Migrated moved) {
        return moved.ledger().stream().map(LedgerLine::text).toList();
    }
}
