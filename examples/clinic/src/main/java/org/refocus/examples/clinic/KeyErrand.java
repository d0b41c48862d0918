package org.refocus.examples.clinic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.refocus.examples.clinic.tink.MasterKey;

/** One thing that is done with keys while no clinic is running on the data. */
final class KeyErrand {
    private KeyErrand() {}

    /**
     * Does what the command line asks, if it asks for such a thing.
     *
     * @return what was done; empty when the clinic is to be started
     * @throws IllegalArgumentException with a message for whoever typed it
     */
    static Optional<String> done(String... options) {
        List<String> rest = new ArrayList<>(Arrays.asList(options));
        int make = rest.indexOf("--make-keyset");
        int destroy = rest.indexOf("--destroy-key");
        if (make >= 0) {
            Path file = Path.of(Config.value(options, make + 1));
            MasterKey.make(file);
            return Optional.of(
                    "The master key is in " + file + ". Keep it somewhere else than the data, with a copy that is"
                            + " as safe: without it nothing can be read.");
        }
        if (destroy >= 0) {
            String subject = Config.value(options, destroy + 1);
            rest.subList(destroy, destroy + 2).clear();
            with(rest, keys -> keys.destroy(subject));
            return Optional.of(
                    "The key of " + subject + " is destroyed. Nobody can read any more what was written about them,"
                            + " in any copy of the records. Now delete every older copy of the keys.");
        }
        if (rest.remove("--rotate-keyset")) {
            Config config = with(rest, Keys::rotateMaster);
            return Optional.of("There is a new master key in " + config.keyset()
                    + ". Replace every copy of the old one, and of" + " the keys that it wrapped.");
        }
        return Optional.empty();
    }

    private static Config with(List<String> options, Consumer<Keys> work) {
        Config config = Config.parse(options.toArray(new String[0]));
        Path keyset = config.keyset();
        if (keyset == null || !Keys.areIn(config.data())) {
            throw new IllegalArgumentException(
                    "Give the file of the master key with --encrypt FILE, and a folder of encrypted data with --data DIR.");
        }
        try (Keys keys = Keys.open(config.data(), MasterKey.read(keyset))) {
            work.accept(keys);
        }
        return config;
    }
}
