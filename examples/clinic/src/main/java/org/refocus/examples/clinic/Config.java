package org.refocus.examples.clinic;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to start the clinic.
 *
 * @param port the port on 127.0.0.1; 0 for any that is free
 * @param data the folder of its database
 * @param reset whether to empty the database and load the samples again
 * @param keyset the file of the master key, if what people write is kept encrypted
 */
public record Config(
        int port, Path data, boolean reset, @Nullable Path keyset) {
    /** What to say to somebody who asks. */
    static final String HELP = """
            The example clinic of REFOCUS Forms.
              --port N    listen on port N of 127.0.0.1 (8080 unless you say; 0 takes any that is free)
              --data DIR  keep the data in DIR (data/clinic unless you say)
              --reset     empty the data and load the sample people again
              --encrypt FILE      keep what people write encrypted, with the master key in FILE; for fresh data
            With keys, while no clinic is running on the data:
              --make-keyset FILE  make a master key in FILE, and stop
              --rotate-keyset     (with --encrypt) put a new master key into FILE, and stop
              --destroy-key ID    (with --encrypt) destroy somebody's key, so that nobody can read any more what was
                                  written about them, and stop""";

    /** Returns a configuration for a folder, on any free port. */
    public static Config in(Path data) {
        return new Config(0, data, false, null);
    }

    Config onPort(int other) {
        return new Config(other, data, reset, keyset);
    }

    Config withData(Path other) {
        return new Config(port, other, reset, keyset);
    }

    Config withReset() {
        return new Config(port, data, true, keyset);
    }

    Config encrypted(Path file) {
        return new Config(port, data, reset, file);
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with a message for whoever typed it
     */
    static Config parse(String... options) {
        Config config = new Config(8080, Path.of("data", "clinic"), false, null);
        for (int i = 0; i < options.length; i++) {
            switch (options[i]) {
                case "--port" -> config = config.onPort(port(value(options, ++i)));
                case "--data" -> config = config.withData(Path.of(value(options, ++i)));
                case "--reset" -> config = config.withReset();
                case "--encrypt" -> config = config.encrypted(Path.of(value(options, ++i)));
                default -> throw new IllegalArgumentException("There is no option \"" + options[i] + "\".\n" + HELP);
            }
        }
        return config;
    }

    static String value(String[] options, int at) {
        if (at >= options.length) {
            throw new IllegalArgumentException("Something is missing behind " + options[at - 1] + ".\n" + HELP);
        }
        return options[at];
    }

    private static int port(String typed) {
        if (!typed.matches("[0-9]{1,5}") || Integer.parseInt(typed) > 65_535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535.\n" + HELP);
        }
        return Integer.parseInt(typed);
    }
}
