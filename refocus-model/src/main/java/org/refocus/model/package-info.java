/**
 * The forms of the REFOCUS manual as immutable records.
 *
 * <p>Start at {@link org.refocus.model.FormType}, which lists the ten forms, then at
 * {@link org.refocus.model.Entry}, the smallest thing that anyone can say on a form. Every form is one record that
 * implements {@link org.refocus.model.FormAnswers}; its components carry the names that the form has in JSON.
 *
 * <p>What holds for every record here:
 *
 * <ul>
 *   <li><b>Drafts may be incomplete.</b> A single value may be {@code null} while the form is being filled in; Jakarta
 *       Bean Validation says what is still needed before the form can be agreed.
 *   <li><b>A list or map is never {@code null}.</b> A missing one becomes empty. Copies are taken, so later changes to
 *       the caller's collection do not reach the record. A {@code null} inside a list or map is refused with a
 *       {@link java.lang.NullPointerException}.
 *   <li><b>Maps keep their order</b> and are keyed by identifiers from the form's template, so an area or domain that
 *       a service adds is kept.
 *   <li><b>Questions that a service adds are kept too</b>, as JSON values in {@link
 *       org.refocus.model.FormAnswers#additional()}; in JSON they stand beside the form's own answers.
 *   <li><b>Safe to share between threads.</b> Nothing can change after construction.
 *   <li><b>{@code toString} never shows an answer</b>, only how long or how many.
 * </ul>
 *
 * <p>The forms come from Bird V and others (2011), <cite>REFOCUS: Promoting recovery in community mental health
 * services</cite>, London, called "the REFOCUS manual" below.
 */
@NullMarked
package org.refocus.model;

import org.jspecify.annotations.NullMarked;
