package org.refocus.examples.benchmark;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The bytes that all contenders read in one measurement. */
@State(Scope.Benchmark)
public class Document {
    /** The size in units of 1024 bytes. */
    @Param({"2", "20", "200"})
    public int kilobytes;

    /** How many faults it has: none, or {@link Documents#FAULTS}. */
    @Param({"0", "10"})
    public int faults;

    private byte[] json = new byte[0];

    /** Makes the bytes. */
    @Setup
    public void make() {
        json = faults == 0 ? Documents.valid(kilobytes * 1024) : Documents.faulty(kilobytes * 1024);
    }

    byte[] json() {
        return json;
    }
}
