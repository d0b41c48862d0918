/**
 * What the JDBC store costs beside bare statements, and how that grows with the number of records.
 *
 * <p>From the root of the repository:
 *
 * <pre>{@code
 * mvn -q -Pscale -pl examples/benchmark -am verify -DskipTests
 * }</pre>
 *
 * <p>It starts a PostgreSQL of its own, fills it with 10,000, 100,000 and 1,000,000 records and prints one table;
 * {@code -Dscale.records=10000,100000} stops sooner. Start at {@link org.refocus.examples.benchmark.scale.Scale}.
 */
@NullMarked
package org.refocus.examples.benchmark.scale;

import org.jspecify.annotations.NullMarked;
