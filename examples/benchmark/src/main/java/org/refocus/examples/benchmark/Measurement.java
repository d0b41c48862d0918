package org.refocus.examples.benchmark;

import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What one contender needs for one document.
 *
 * @param micros the time in microseconds: the best of many short iterations, because whatever else the machine does can
 *     only add to it; the heap is so small that each of them pays for its garbage
 * @param bytes how many bytes it allocates
 */
record Measurement(double micros, double bytes) {

    static Measurement of(Contender contender, int kilobytes, int faults, boolean quick) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include(ReadingBenchmark.class.getName() + "\\." + contender.method + "$")
                        .param("kilobytes", String.valueOf(kilobytes))
                        .param("faults", String.valueOf(faults))
                        .forks(quick ? 1 : 2)
                        .warmupIterations(quick ? 1 : 3)
                        .warmupTime(TimeValue.milliseconds(quick ? 300 : 700))
                        .measurementIterations(quick ? 4 : 15)
                        .measurementTime(TimeValue.milliseconds(100))
                        .addProfiler(GCProfiler.class)
                        .jvmArgsAppend("-XX:+UseSerialGC", "-Xms128m", "-Xmx128m")
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .runSingle();
        Result<?> allocated =
                Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"));
        return new Measurement(result.getPrimaryResult().getStatistics().getMin(), allocated.getScore());
    }
}
