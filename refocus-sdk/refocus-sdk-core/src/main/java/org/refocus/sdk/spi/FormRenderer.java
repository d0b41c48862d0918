package org.refocus.sdk.spi;

import org.refocus.sdk.view.FormView;

/**
 * Draws a form: a contract of numbered rules.
 *
 * <ul>
 *   <li>R-01 A renderer MUST show every node of the view that its medium can show, in the view's order, with its label.
 *   <li>R-02 It MUST show nothing of the record that is not in the view, and take nothing of it from elsewhere: the view is
 *       what the viewer may see, and its rows are numbered as they count them.
 *   <li>R-03 It MUST treat every text of the view as text, whatever characters it holds, and never as markup, an
 *       expression or a format.
 *   <li>R-04 It MUST show each finding of a node with that node.
 *   <li>R-05 It MUST be safe to use from many threads and keep nothing of a view.
 * </ul>
 *
 * <p>A host that calls it by {@link org.refocus.sdk.Refocus#render} gets P-01 to P-09 of {@link org.refocus.forms.plugin}.
 *
 * @param <T> what it makes: a page, a text, a widget
 */
@FunctionalInterface
public interface FormRenderer<T> {
    /** Draws a form for the viewer whom the view was made for. */
    T render(FormView view);
}
