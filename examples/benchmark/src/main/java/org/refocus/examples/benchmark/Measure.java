package org.refocus.examples.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures everything and prints it as Markdown.
 *
 * <p>All contenders read the same bytes, one contender after the other. Take differences under a fifth for noise, and run
 * it where nothing else is running.
 */
public final class Measure {
    private static final List<Integer> KILOBYTES = List.of(2, 20, 200);

    private final boolean quick;
    private int done;

    private Measure(boolean quick) {
        this.quick = quick;
    }

    /** Takes {@code --quick} for a run of about one minute. */
    public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
        new Measure(List.of(args).contains("--quick")).run();
    }

    private void run() throws RunnerException, IOException, InterruptedException {
        StringBuilder table = new StringBuilder("""
                | Size | Contender | µs | to readTree | KB allocated | to readTree | µs with ten faults |
                | ---: | --- | ---: | ---: | ---: | ---: | ---: |
                """);
        for (int kilobytes : KILOBYTES) {
            Measurement tree = measure(Contender.TREE, kilobytes, 0);
            for (Contender contender : Contender.values()) {
                Measurement good = contender == Contender.TREE ? tree : measure(contender, kilobytes, 0);
                String faulty = contender.checks
                        ? number(measure(contender, kilobytes, Documents.FAULTS).micros())
                        : "";
                table.append(String.format(
                        Locale.ROOT,
                        "| %d KB | %s | %s | %.2f | %s | %.2f | %s |%n",
                        kilobytes,
                        contender.label,
                        number(good.micros()),
                        good.micros() / tree.micros(),
                        number(good.bytes() / 1024),
                        good.bytes() / tree.bytes(),
                        faulty));
            }
        }
        Map<ColdStart.Program, Double> starts = ColdStart.millis(quick ? 3 : 5);
        System.err.println();
        System.out.println(table);
        System.out.println("From the start of a fresh Java to its end, with one template and one document of 2 KB:");
        System.out.println();
        System.out.println("| Program | ms |");
        System.out.println("| --- | ---: |");
        starts.forEach((program, millis) -> System.out.printf(Locale.ROOT, "| %s | %.0f |%n", program.label, millis));
    }

    private Measurement measure(Contender contender, int kilobytes, int faults) throws RunnerException {
        System.err.printf(Locale.ROOT, "\r%2d: %d KB, %d faults, %-20s", ++done, kilobytes, faults, contender.method);
        return Measurement.of(contender, kilobytes, faults, quick);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }
}
