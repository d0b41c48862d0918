package org.refocus.sdk.spi;

import org.refocus.sdk.view.FormView;

/**
 * Draws a form: a contract of numbered rules.
 *
 * <p>{@code FormRendererContract} of the test kit verifies them.
 *
 * <ul>
 *   <li>R-01 A renderer MUST show every node of the view that holds an answer or a finding, as far as its medium can, in the
 *       view's order, with its label. An entry that is the only one of its group or row may go without a label of its own,
 *       and so may the parts of an entry, and what is said of it in the same row. The parts of one row may change places.
 *   <li>R-02 It MUST show nothing of the record that is not in the view, and take nothing of it from elsewhere: the view is
 *       what the viewer may see, and its rows are numbered as they count them. Of a view that has a part of the nodes alone
 *       it shows that part.
 *   <li>R-03 It MUST treat every text of the view as text, whatever characters it holds, and never as markup, an
 *       expression or a format: answers, labels, findings and kept words.
 *   <li>R-04 It MUST show each finding of a node with that node, and those of the whole form with the form, in the words of
 *       {@link org.refocus.forms.Messages#text}.
 *   <li>R-05 It MUST be safe to use from many threads, start none, and keep nothing of a view: the same view always gives
 *       the same, whatever was drawn before.
 *   <li>R-06 It MUST speak the view's language. Where the form, or the renderer for its own words, has no translation, the
 *       base language stands in: never a key, never nothing.
 *   <li>R-07 It MUST show every answer as it was written and whole, a wrong one as well: nothing is cut, and what is not
 *       understood is not left out. A choice is shown by its label. A right day, number or amount may be written as the
 *       language writes it. White space may be folded where the medium folds it, and characters that would act instead of
 *       being read (controls, directions) may be left out or marked.
 *   <li>R-08 It MUST say with each entry whose words it holds; and who may see it, unless it makes a copy in which nobody
 *       chooses that.
 *   <li>R-09 It MUST show the kept words of the view, each with the name of its place, whose words they are and the reason.
 *   <li>R-10 Where it lists what is wrong apart from the places, and its medium has links, each error of a node MUST have a
 *       link in the same words as beside the place, and it leads there.
 *   <li>R-11 Where something can be typed, each field MUST be named by the pointer of its node and hold the answer that is
 *       there, right or wrong, and there is a field for nothing that is not editable: what is sent back untouched
 *       changes nothing.
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
