/**
 * A small clinical system that embeds REFOCUS Forms. Start reading at {@link org.refocus.examples.clinic.Clinic}.
 *
 * <p>It shows what a host brings: people and a team, a database, pages around the forms, and the care that goes with
 * them. It has no login and is meant for one machine.
 */
@NullMarked
package org.refocus.examples.clinic;

import org.jspecify.annotations.NullMarked;
