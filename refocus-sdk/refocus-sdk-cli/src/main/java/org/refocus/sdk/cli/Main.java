package org.refocus.sdk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.refocus.forms.RefocusException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program. Its exit codes are 0 for all well, 1 for what must be mended, 2 for wrong use, 3 for bad surroundings. */
@Command(
        name = "refocus",
        description = "Checks, compares and shows forms, and moves records from one version of a form to the next.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CheckCommand.class,
            ApplyCommand.class,
            CompareCommand.class,
            RebaseCommand.class,
            MigrateCommand.class,
            ValidateCommand.class,
            LanguagesCommand.class,
            RenderCommand.class,
            PreviewCommand.class,
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All is well.",
            "1:Something was found that must be mended.",
            "2:The command was used in a wrong way.",
            "3:A file or the disk could not be used."
        })
public final class Main implements Runnable {
    static final int WRONG_USE = 2;
    static final int SURROUNDINGS = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-t", "--templates"},
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "A folder of templates to have beside the bundled ones: <id>/<version>/template.json. May be given"
                            + " several times.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Prints one JSON document instead of text.")
    private boolean json;

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /** Runs one command and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(out).setErr(err).setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(100).setUsageHelpLongOptionsMaxWidth(30);
        line.setParameterExceptionHandler(
                (e, arguments) -> wrongUse(e.getCommandLine(), String.valueOf(e.getMessage())));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
        try {
            return line.execute(args);
        } finally {
            out.flush();
            err.flush();
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    List<Path> folders() {
        return folders;
    }

    /** Prints what a command has to say and returns its exit code. */
    int say(CommandLine command, Answer answer) {
        PrintWriter out = command.getOut();
        if (json) {
            out.println(answer.json(command.getCommandName()));
        } else {
            answer.lines().forEach(out::println);
            answer.findings().forEach(found -> out.println(found.line()));
        }
        return answer.exitCode();
    }

    private static int wrongUse(CommandLine command, String message) {
        command.getErr().println(message);
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return WRONG_USE;
    }

    private static int failed(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof RefusedFileException refused) {
            Main main = (Main) command.getCommandSpec().root().userObject();
            return main.say(command, new Answer().found(refused.findings()));
        }
        if (failure instanceof WrongUseException) {
            return wrongUse(command, String.valueOf(failure.getMessage()));
        }
        if (failure instanceof IOException io) {
            command.getErr().println(Trouble.words(io));
            return SURROUNDINGS;
        }
        if (failure instanceof RefocusException) {
            command.getErr().println(failure.getMessage());
            return WRONG_USE;
        }
        throw failure;
    }

    /** Says which version this is: that of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"refocus " + (version == null ? "from a build folder" : version)};
        }
    }
}
