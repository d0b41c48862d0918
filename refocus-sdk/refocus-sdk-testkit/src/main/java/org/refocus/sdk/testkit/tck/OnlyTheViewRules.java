package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.ViewNode;

/** What is not in the view is not shown, however it might be known. */
abstract class OnlyTheViewRules<T> extends RendererRules<T> {
    OnlyTheViewRules(FormRendererContract<T> contract) {
        super(contract);
    }

    @Test
    @Verifies("R-02")
    void whoeverMaySeeLessIsShownNothingThatAnotherWasShown() throws Exception {
        for (FormTemplate template : contract.templates()) {
            Filled form = Filled.right(template);
            FormView all = form.view(Filled.ASHA);
            FormView some = form.view(Filled.MATE);
            read(all);
            String text = read(some);
            Set<String> hidden = texts(all);
            hidden.removeAll(texts(some));
            hidden.forEach(mark -> assertFalse(text.contains(mark), () -> form + ": shown although it is hidden"));
            assertEquals(
                    Reading.folded(contract.textOf(drawn(contract.newRenderer(), some))),
                    text,
                    form + ": what a renderer draws that never saw what is hidden");
        }
    }

    @Test
    @Verifies("R-02")
    void ofAPartOfTheViewThatPartIsShown() {
        for (FormTemplate template : contract.templates()) {
            Filled form = Filled.right(template);
            FormView all = form.view(Filled.ASHA);
            for (int i = 0; i < all.nodes().size(); i++) {
                List<ViewNode> some = new ArrayList<>(all.nodes());
                Set<String> gone = texts(List.of(some.remove(i)));
                String text = read(new FormView(
                        all.template(), all.response(), all.viewer(), all.locale(), some, all.findings(), all.kept()));
                gone.forEach(mark ->
                        assertFalse(text.contains(mark), () -> form + ": shown although it is not in the view"));
            }
        }
    }

    private static Set<String> texts(FormView view) {
        return texts(view.nodes());
    }

    /** Returns the marks of the free texts that some nodes hold. */
    private static Set<String> texts(List<ViewNode> nodes) {
        Set<String> marks = new LinkedHashSet<>();
        Filled.nodes(nodes)
                .map(ViewNode::value)
                .filter(value -> value.contains("mrk"))
                .forEach(value -> marks.add(value.strip().split(" ", 2)[0]));
        return marks;
    }
}
