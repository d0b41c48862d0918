/**
 * A host that embeds an invented charity's edition of the forms; the edition itself lies in {@code templates}.
 *
 * <p>Start at {@link org.refocus.examples.charity.Charity}, or at the guide in the README.
 */
@NullMarked
package org.refocus.examples.charity;

import org.jspecify.annotations.NullMarked;
