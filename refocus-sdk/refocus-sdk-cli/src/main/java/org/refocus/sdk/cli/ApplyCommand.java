package org.refocus.sdk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the template of an adaptation. */
@Command(
        name = "apply",
        description = "Applies an adaptation and gives the effective template: a template like any other.",
        mixinStandardHelpOptions = true)
final class ApplyCommand extends Task {
    @Parameters(paramLabel = "ADAPTATION", description = "The file, or the key of an edition in a folder of templates.")
    private String adaptation = "";

    @Option(names = "-o", paramLabel = "FILE", description = "Writes the template into this file.")
    private @Nullable Path target;

    @Override
    Answer answer() throws IOException {
        FormTemplate template = templates(adaptation).named(adaptation).template();
        String json = new String(template.json(), StandardCharsets.UTF_8);
        return give(new Answer().put("template", template.key()), target, template.key(), json, new Json.Raw(json));
    }
}
