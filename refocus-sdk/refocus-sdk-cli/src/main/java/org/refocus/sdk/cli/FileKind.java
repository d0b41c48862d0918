package org.refocus.sdk.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a file is: by what it says of itself, else by its name. */
enum FileKind {
    TEMPLATE("template", "schema"),
    ADAPTATION("adaptation", "adaptation"),
    LANGUAGE("language pack", "language"),
    MIGRATION("migration", "migration"),
    /** A revision of a record, as {@link org.refocus.sdk.ResponseJson} writes it. */
    RESPONSE("response", ""),
    OTHER("file", "");

    private static final String DIALECT = "https://refocus-forms.example/dialect/1.0.0/";
    private static final String LANGUAGE_NAME = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\\.json";
    private static final JsonFactory FACTORY = new JsonFactory();

    private final String words;
    private final String schema;

    FileKind(String words, String schema) {
        this.words = words;
        this.schema = schema;
    }

    /** Returns what such a file is called. */
    String words() {
        return words;
    }

    static FileKind of(AuthorFile file) {
        FileKind said = said(file.bytes());
        if (said != OTHER) {
            return said;
        }
        String name = file.name().replaceFirst(".*[/\\\\]", "");
        return switch (name) {
            case "template.json" -> TEMPLATE;
            case "adaptation.json" -> ADAPTATION;
            case "migration.json" -> MIGRATION;
            default -> name.matches(LANGUAGE_NAME) ? LANGUAGE : OTHER;
        };
    }

    /** Says whether a file is called as a language pack or a migration is. */
    static boolean mayStandBeside(String name) {
        return name.equals("migration.json") || name.matches(LANGUAGE_NAME);
    }

    /** Looks at the first level alone, and as far as the file can be read. */
    private static FileKind said(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(new String(json, StandardCharsets.UTF_8))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return OTHER;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    String value = parser.getText();
                    for (FileKind kind : values()) {
                        if (name.equals("$schema") && !kind.schema.isEmpty() && value.equals(DIALECT + kind.schema)) {
                            return kind;
                        }
                    }
                    if (name.equals("format") && value.startsWith("refocus-response|")) {
                        return RESPONSE;
                    }
                }
                parser.skipChildren();
            }
            return OTHER;
        } catch (IOException e) {
            return OTHER; // whoever reads it will say where it is broken
        }
    }
}
