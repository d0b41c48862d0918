/**
 * The program {@code refocus}: for those who change forms and move records, from a shell or a build.
 *
 * <p>Start at {@link org.refocus.sdk.cli.Main}. Each command gathers what it has to say in an {@code Answer}, which is printed
 * once, as text or as JSON; {@code Templates} finds the templates that an argument names, {@code Positions} the line and
 * column of a finding in its author's file.
 */
@NullMarked
package org.refocus.sdk.cli;

import org.jspecify.annotations.NullMarked;
