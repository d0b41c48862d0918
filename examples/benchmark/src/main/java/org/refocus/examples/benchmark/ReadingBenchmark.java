package org.refocus.examples.benchmark;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** The contenders, each on the same bytes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingBenchmark {
    /** The floor: every token, and nothing made of it. */
    @Benchmark
    public Object tokens(Document document, Jackson jackson) throws IOException {
        return jackson.tokens(document.json());
    }

    /** The yardstick: a tree. */
    @Benchmark
    public Object tree(Document document, Jackson jackson) throws IOException {
        return jackson.tree(document.json());
    }

    /** Records, unchecked. */
    @Benchmark
    public Object records(Document document, Jackson jackson) throws IOException {
        return jackson.record(document.json());
    }

    /** Ours: checked. */
    @Benchmark
    public Object validate(Document document, Ours ours) {
        return ours.validate(document.json());
    }

    /** Ours: records, checked in the same reading. */
    @Benchmark
    public Object read(Document document, Ours ours) {
        return ours.read(document.json());
    }

    /** A tree, checked. */
    @Benchmark
    public Object networknt(Document document, Networknt networknt) throws IOException {
        return networknt.check(document.json());
    }

    /** Records, checked afterwards. */
    @Benchmark
    public Object hibernateValidator(Document document, HibernateValidator validator) throws IOException {
        return validator.check(document.json());
    }
}
