/**
 * A store for records in a database that the host owns: H2 today, in standard SQL. Start at
 * {@link org.refocus.sdk.jdbc.JdbcFormStore#open(javax.sql.DataSource)}.
 *
 * <p>The schema is the numbered script {@code org/refocus/sdk/jdbc/V1__refocus_records.sql} on the class path, in Flyway's
 * naming; every name in it begins with {@code refocus_}.
 */
@NullMarked
package org.refocus.sdk.jdbc;

import org.jspecify.annotations.NullMarked;
