package org.refocus.examples.clinic;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.refocus.forms.RefocusException;
import org.refocus.sdk.Refocus;

/**
 * The clinic: start it, open its address in a browser, stop it with Ctrl-C.
 *
 * <p>It listens on 127.0.0.1 alone, keeps its data in a folder, and fills an empty folder with invented people.
 */
public final class Clinic implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final Javalin server;
    private final Database database;
    private final boolean samples;

    private Clinic(Javalin server, Database database, boolean samples) {
        this.server = server;
        this.database = database;
        this.samples = samples;
    }

    /** Starts the clinic and says where it is. */
    public static void main(String[] options) {
        try {
            Optional<String> done = KeyErrand.done(options);
            if (done.isPresent()) {
                System.out.println(done.get());
            } else {
                run(Config.parse(options));
            }
        } catch (IllegalArgumentException | IllegalStateException | RefocusException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Config config) {
        Clinic clinic;
        try {
            clinic = start(config);
        } catch (JavalinBindException e) {
            System.out.println("Port " + config.port() + " is taken by another program, so I looked for a free one.");
            clinic = start(config.onPort(0));
        }
        Clinic running = clinic;
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
        System.out.println("""

                The example clinic is open:  %s
                %s
                Its data:                    %s%s
                To stop:                     Ctrl-C (the data stays)
                To begin afresh:             start it again with --reset
                """.formatted(
                        running.url(),
                        running.samples
                                ? "Everybody in it is invented; they have just moved in."
                                : "It found its data of last time.",
                        config.data().toAbsolutePath().normalize(),
                        config.keyset() == null ? "" : ", encrypted"));
    }

    /**
     * Starts a clinic.
     *
     * @throws JavalinBindException when the port is taken
     * @throws IllegalStateException when its data is in use
     */
    public static Clinic start(Config config) {
        Database database = Database.open(config.data(), config.reset(), config.keyset());
        try {
            Directory directory = Directory.sample();
            boolean samples = new SampleRecords(database.store(), directory).loadIfEmpty();
            Clock clock = Clock.system(Words.ZONE);
            Refocus refocus =
                    Refocus.builder().store(database.store()).clock(clock).build();
            Records records = new Records(refocus, directory);
            Desk desk = new Desk(refocus, directory, records, clock, formKey(config.data()));
            Javalin server = Javalin.create(settings -> settle(settings, desk)).start(HOST, config.port());
            return new Clinic(server, database, samples);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static void settle(JavalinConfig settings, Desk desk) {
        settings.startup.showJavalinBanner = false;
        settings.startup.showOldJavalinVersionWarning = false;
        settings.startup.startupWatcherEnabled = false;
        settings.http.maxRequestSize = Guard.MOST_BYTES;
        settings.http.compressionStrategy = CompressionStrategy.NONE;
        settings.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        new Routes(desk).addTo(settings.routes);
    }

    /** The key outlives a restart, so that a page which was open meanwhile can still be saved. */
    private static String formKey(Path data) {
        Path file = data.resolve("form-key");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read or written", e);
        }
    }

    /** Returns the address of its start page, without a slash at the end. */
    public String url() {
        return "http://" + HOST + ":" + server.port();
    }

    /** Stops the server and closes the data. */
    @Override
    public void close() {
        server.stop();
        database.close();
    }
}
