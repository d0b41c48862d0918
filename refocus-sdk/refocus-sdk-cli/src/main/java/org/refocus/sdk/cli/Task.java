package org.refocus.sdk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What every command has in common: it says something in the end. */
abstract class Task implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public final Integer call() throws IOException {
        return main.say(spec.commandLine(), answer());
    }

    /** Does the work. */
    abstract Answer answer() throws IOException;

    CommandSpec spec() {
        return spec;
    }

    /** Returns the folders of templates that were named. */
    List<Path> folders() {
        return main.folders();
    }

    /** Gathers templates, also those around files that are worked on. */
    Templates templatesAround(List<Path> files) throws IOException {
        return Templates.of(main.folders(), files);
    }

    /** Gathers templates, also those around what these arguments name; nothing may be wrong in the folders. */
    Templates templates(String... arguments) throws IOException {
        List<Path> files = Stream.of(arguments)
                .map(Templates::fileOf)
                .flatMap(Optional::stream)
                .toList();
        return templatesAround(files).demandClean();
    }

    /**
     * Gives a document: writes it where it was asked for, or prints it.
     *
     * @param what what it is, for the line that says where it went
     * @param json the same for the JSON document
     */
    static Answer give(Answer answer, @Nullable Path target, String what, String document, Object json)
            throws IOException {
        if (target == null) {
            return answer.line(document.stripTrailing()).put("content", json);
        }
        WholeFile.write(target, document.getBytes(StandardCharsets.UTF_8));
        return answer.line(what + " is in " + target).put("file", target.toString());
    }
}
