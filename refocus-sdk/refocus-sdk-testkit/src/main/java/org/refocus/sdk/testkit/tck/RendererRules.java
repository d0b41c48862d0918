package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.refocus.forms.Finding;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Messages;
import org.refocus.sdk.spi.FormRenderer;
import org.refocus.sdk.view.FormView;

/** What the groups of tests of a renderer share: a new renderer before each test, and what is read in what it draws. */
@DisplayNameGeneration(RuleNames.class)
@ExtendWith(RuleNames.class)
abstract class RendererRules<T> {
    final FormRendererContract<T> contract;

    @SuppressWarnings("NullAway.Init")
    FormRenderer<T> renderer;

    RendererRules(FormRendererContract<T> contract) {
        this.contract = contract;
    }

    @BeforeEach
    final void makeRenderer() throws Exception {
        renderer = contract.newRenderer();
    }

    final T draw(FormView view) {
        return drawn(renderer, view);
    }

    static <T> T drawn(FormRenderer<T> renderer, FormView view) {
        T drawn = renderer.render(view);
        assertNotNull(drawn, () -> "What was drawn of " + view);
        return drawn;
    }

    /** Returns what is read when a view is drawn, with one blank for all white space. */
    final String read(FormView view) {
        return read(draw(view));
    }

    final String read(T drawn) {
        return Reading.folded(contract.textOf(drawn));
    }

    /** Returns what a method says that need not be overridden; skips the test where it is not. */
    final <U> U offered(Optional<U> value, String method) {
        assumeTrue(
                value.isPresent(),
                () -> "The test of this renderer does not override " + method + ", so this rule is not for it.");
        return value.orElseThrow();
    }

    static String sentence(Finding finding, Locale locale) {
        return Reading.folded(Messages.text(finding, locale));
    }

    /** Returns each form with right answers and with a text in each place, whatever is asked for there. */
    final List<Filled> rightAndWrong() {
        List<Filled> forms = new ArrayList<>();
        for (FormTemplate template : contract.templates()) {
            forms.add(Filled.right(template));
            forms.add(Filled.wrong(template));
        }
        return forms;
    }

    /** Fails where something is the matter, with the form and the places and never with an answer. */
    static void none(List<String> places, String matter) {
        assertEquals(List.of(), places.stream().limit(10).toList(), matter);
    }
}
