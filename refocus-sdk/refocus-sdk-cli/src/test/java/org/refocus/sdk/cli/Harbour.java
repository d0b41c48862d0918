package org.refocus.sdk.cli;

import java.nio.file.Path;

/** An invented charity's edition of the strengths worksheet, in two versions, with a migration between them. */
final class Harbour {
    static final String FIRST = "harbour-strengths|1.0.0";
    static final String SECOND = "harbour-strengths|2.0.0";

    private static final String EDITION = """
            {
              '$schema': 'https://refocus-forms.example/dialect/1.0.0/adaptation',
              '$id': 'https://harbour-light.example/templates/harbour-strengths/%1$s',
              'base': 'strengths-worksheet|1.1.0',
              'publisher': 'Harbour Light, an invented charity',
              'changes': [
                { 'op': 'replace', 'path': '/title', 'value': 'What I can build on' },
                { 'op': 'add', 'path': '/properties/domains/properties/%2$s', 'value': {
                  'title': 'Parenting and caring', 'type': 'object', 'additionalProperties': false,
                  'properties': { 'current': { '$ref': '#/$defs/strengths', 'title': 'Current situation' } }
                } },
                { 'op': 'add', 'path': '/properties/domains/x-form/order/-', 'value': '%2$s' }%3$s
              ]
            }
            """;
    private static final String NICKNAME = """
            ,
                { 'op': 'add', 'path': '/properties/nickname', 'value': {
                  'title': 'Nickname', 'type': 'string', 'minLength': 1, 'maxLength': 80 } },
                { 'op': 'add', 'path': '/x-form/order/-', 'value': 'nickname' }""";

    private Harbour() {}

    /** Writes the first version into a folder of templates and returns its file. */
    static Path first(Path folder) {
        return Cli.file(
                folder, "harbour-strengths/1.0.0/adaptation.json", EDITION.formatted("1.0.0", "parenting", NICKNAME));
    }

    /** Writes the second version, which has no nickname and calls its part of life otherwise, and returns its file. */
    static Path second(Path folder) {
        return Cli.file(folder, "harbour-strengths/2.0.0/adaptation.json", EDITION.formatted("2.0.0", "caring", ""));
    }

    /** Writes the migration from the first to the second version and returns its file. */
    static Path migration(Path folder) {
        return Cli.file(folder, "harbour-strengths/2.0.0/migration.json", """
                {
                  '$schema': 'https://refocus-forms.example/dialect/1.0.0/migration',
                  'from': 'harbour-strengths|1.0.0',
                  'to': 'harbour-strengths|2.0.0',
                  'steps': [
                    { 'op': 'rename', 'from': '/domains/parenting', 'path': '/domains/caring' },
                    { 'op': 'drop', 'from': '/nickname', 'reason': 'Nobody used it.' }
                  ]
                }
                """);
    }
}
