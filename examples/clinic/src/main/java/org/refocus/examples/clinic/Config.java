package org.refocus.examples.clinic;

import java.nio.file.Path;

/**
 * How to start the clinic.
 *
 * @param port the port on 127.0.0.1; 0 for any that is free
 * @param data the folder of its database
 * @param reset whether to empty the database and load the samples again
 */
public record Config(int port, Path data, boolean reset) {
    /** What to say to somebody who asks. */
    static final String HELP = """
            The example clinic of REFOCUS Forms.
              --port N    listen on port N of 127.0.0.1 (8080 unless you say; 0 takes any that is free)
              --data DIR  keep the data in DIR (data/clinic unless you say)
              --reset     empty the data and load the sample people again""";

    /** Returns a configuration for a folder, on any free port. */
    public static Config in(Path data) {
        return new Config(0, data, false);
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with a message for whoever typed it
     */
    static Config parse(String... options) {
        Config config = new Config(8080, Path.of("data", "clinic"), false);
        for (int i = 0; i < options.length; i++) {
            switch (options[i]) {
                case "--port" -> config = new Config(port(value(options, ++i)), config.data, config.reset);
                case "--data" -> config = new Config(config.port, Path.of(value(options, ++i)), config.reset);
                case "--reset" -> config = new Config(config.port, config.data, true);
                default -> throw new IllegalArgumentException("There is no option \"" + options[i] + "\".\n" + HELP);
            }
        }
        return config;
    }

    private static String value(String[] options, int at) {
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
