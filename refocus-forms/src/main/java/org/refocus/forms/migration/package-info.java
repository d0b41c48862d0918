/**
 * Moving answers from one version of a template to another.
 *
 * <p>Start at {@link org.refocus.forms.migration.Migration#load(byte[])}, or at
 * {@link org.refocus.forms.migration.Migration#between} where no step has to be declared. Nothing here loses anybody's
 * words: what has no new place is {@link org.refocus.forms.migration.Preserved}.
 */
@NullMarked
package org.refocus.forms.migration;

import org.jspecify.annotations.NullMarked;
