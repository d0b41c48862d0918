package org.refocus.forms.internal.compare;

import java.util.ArrayList;
import java.util.List;
import org.refocus.forms.TemplateChange;
import org.refocus.forms.TemplateChange.Kind;
import org.refocus.forms.TemplateChange.Meaning;
import org.refocus.forms.TemplateComparison.Step;

/** Gathers the changes of one comparison. Used by one thread. */
final class Found {
    private final List<TemplateChange> changes = new ArrayList<>();

    /** Notes less being allowed. */
    void narrowed(String at, String keyword, String detail) {
        accepts(Kind.NARROWED, at, keyword, detail, true, false);
    }

    /** Notes more being allowed. */
    void widened(String at, String keyword, String detail) {
        accepts(Kind.WIDENED, at, keyword, detail, false, true);
    }

    /** Notes less or more being allowed. */
    void moved(boolean narrower, String at, String keyword, String detail) {
        if (narrower) {
            narrowed(at, keyword, detail);
        } else {
            widened(at, keyword, detail);
        }
    }

    /** Notes something else being allowed. */
    void replaced(String at, String keyword, String detail) {
        accepts(Kind.REPLACED, at, keyword, detail, true, true);
    }

    /** Notes a change in what is accepted; whatever an old answer could fail is a major step. */
    void accepts(Kind kind, String at, String keyword, String detail, boolean narrows, boolean widens) {
        Meaning meaning = narrows ? Meaning.MAY_FAIL : Meaning.NOTHING;
        Step step = narrows ? Step.MAJOR : Step.MINOR;
        changes.add(new TemplateChange(kind, at, keyword, detail, meaning, widens, step));
    }

    /** Notes that answers stay right and something about them is lost or changed all the same. */
    void unsettles(Kind kind, String at, String keyword, String detail, Meaning meaning, boolean widens) {
        changes.add(new TemplateChange(kind, at, keyword, detail, meaning, widens, Step.MAJOR));
    }

    /** Notes what no answer depends on. */
    void shows(Kind kind, String at, String keyword, String detail, Step step) {
        changes.add(new TemplateChange(kind, at, keyword, detail, Meaning.NOTHING, false, step));
    }

    List<TemplateChange> changes() {
        return List.copyOf(changes);
    }
}
