package org.refocus.sdk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a form in the browser while its file is worked on. */
@Command(
        name = "preview",
        description = {
            "Shows a form in the browser while you work on its file; it ends on Ctrl-C.",
            "The page reloads whenever the file changes, or what stands beside it. What is wrong with the file stands on the"
                    + " page with its line and column, above the form as it was when it last was right. It is served to this"
                    + " machine alone, and nothing that is typed into it is kept."
        },
        mixinStandardHelpOptions = true)
final class PreviewCommand extends Task {
    @Parameters(paramLabel = "FILE", description = "A template.json or an adaptation.json.")
    private String named = "";

    @Option(names = "--port", paramLabel = "N", description = "Where on 127.0.0.1; 8090 if nothing is said, 0 for any.")
    private int port = 8090;

    @Option(names = "--language", paramLabel = "TAG", description = "Such as cy; without it, en-GB.")
    private String language = "en-GB";

    @Override
    Answer answer() throws IOException {
        Path file = Templates.fileOf(named)
                .orElseThrow(() ->
                        new WrongUseException("There is no file " + named + ". Give a template or an adaptation."));
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        PrintWriter out = spec().commandLine().getOut();
        Preview preview = new Preview(file, folders(), look -> {
            out.println(look.findings().isEmpty() ? file + ": nothing is wrong" : file + ": look at");
            look.findings().forEach(found -> out.println("  " + found.line()));
            out.flush();
        });
        preview.look();
        try (PreviewServer server = PreviewServer.start(preview, language, port)) {
            out.println("Preview of " + file + " on " + server.url() + " (Ctrl-C ends it)");
            out.flush();
            new CountDownLatch(1).await();
        } catch (BindException e) {
            throw new IOException("port " + port + " is taken. Give another one with --port, or 0 for any", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Answer();
    }
}
