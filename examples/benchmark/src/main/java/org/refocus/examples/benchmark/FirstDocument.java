package org.refocus.examples.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.refocus.forms.TemplateLibrary;

/** The whole life of a program that checks one document; {@link ColdStart} runs it in a Java of its own. */
final class FirstDocument {
    private FirstDocument() {}

    /** Takes the name of a {@link ColdStart.Program} and the file to check. */
    public static void main(String[] args) throws IOException {
        byte[] json = Files.readAllBytes(Path.of(args[1]));
        boolean good = switch (ColdStart.Program.valueOf(args[0])) {
            case EMPTY -> true;
            case OURS -> new Ours().validate(json).conforms();
            case OURS_WITH_ALL_TEMPLATES ->
                TemplateLibrary.bundled()
                        .newest("strengths-worksheet")
                        .validate(json)
                        .conforms();
            case NETWORKNT -> new Networknt().check(json).isEmpty();
            case HIBERNATE_VALIDATOR -> new HibernateValidator().check(json).isEmpty();
        };
        if (!good) {
            throw new IllegalStateException("A good document was refused");
        }
    }
}
