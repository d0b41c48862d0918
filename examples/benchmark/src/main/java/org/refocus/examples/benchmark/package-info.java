/**
 * What reading and checking answers costs, beside other ways to do it.
 *
 * <p>From the root of the repository:
 *
 * <pre>{@code
 * mvn -q -Pbenchmark -pl examples/benchmark -am verify -DskipTests
 * }</pre>
 *
 * <p>It takes about six minutes and prints one table; {@code -Dbenchmark.options=--quick} takes about one, and is good
 * for a smoke test alone. Start at {@link org.refocus.examples.benchmark.Measure}.
 */
@NullMarked
package org.refocus.examples.benchmark;

import org.jspecify.annotations.NullMarked;
