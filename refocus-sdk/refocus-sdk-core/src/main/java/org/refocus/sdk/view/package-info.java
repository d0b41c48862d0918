/**
 * A form as something to show and to fill in, whatever draws it.
 *
 * <p>{@link org.refocus.sdk.view.VisibleResponse} is what one viewer may see of a record, and all else is made of it.
 * {@link org.refocus.sdk.view.FormView} says what to show to them; {@link org.refocus.sdk.view.FormInput} turns
 * what was typed back into a document and loses none of it.
 */
@NullMarked
package org.refocus.sdk.view;

import org.jspecify.annotations.NullMarked;
