/**
 * A store for records, and a source of templates, in a database that the host owns: H2 or PostgreSQL, in standard SQL. Start
 * at {@link org.refocus.sdk.jdbc.JdbcFormStore#open(javax.sql.DataSource)} for records and at
 * {@link org.refocus.sdk.jdbc.JdbcTemplateSource#open(javax.sql.DataSource)} for templates; neither needs the other.
 *
 * <p>The schema is the numbered scripts on the class path beside these classes, in Flyway's naming:
 * {@code V1__refocus_records.sql} and {@code V3__refocus_trail.sql} for records, {@code V2__refocus_templates.sql} for
 * templates. Every name in them begins with {@code refocus_}. They are applied in the order of their numbers; an older
 * database is brought up to date by those that it lacks.
 */
@NullMarked
package org.refocus.sdk.jdbc;

import org.jspecify.annotations.NullMarked;
