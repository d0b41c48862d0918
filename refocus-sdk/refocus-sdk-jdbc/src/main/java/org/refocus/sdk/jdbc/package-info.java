/**
 * A store for records, and a source of templates, in a database that the host owns: H2 or PostgreSQL, in standard SQL. Start
 * at {@link org.refocus.sdk.jdbc.JdbcFormStore#open(javax.sql.DataSource)} for records and at
 * {@link org.refocus.sdk.jdbc.JdbcTemplateSource#open(javax.sql.DataSource)} for templates; neither needs the other.
 *
 * <p>The schema is the numbered scripts {@code org/refocus/sdk/jdbc/V1__refocus_records.sql} and
 * {@code V2__refocus_templates.sql} on the class path, in Flyway's naming; every name in them begins with {@code refocus_}.
 */
@NullMarked
package org.refocus.sdk.jdbc;

import org.jspecify.annotations.NullMarked;
