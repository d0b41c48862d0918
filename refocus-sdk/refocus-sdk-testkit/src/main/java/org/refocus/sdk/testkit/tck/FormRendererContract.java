package org.refocus.sdk.testkit.tck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.spi.FormRenderer;

/**
 * What every {@link FormRenderer} must pass: extend it with the method that makes a renderer and the one that says what
 * somebody reads in what it drew.
 *
 * <p>The tests come in groups, and each names the rule of the contract that it verifies. They draw every bundled form:
 * right, half filled, wrong in each place, full of nasty texts, and in a language that has few of its texts. Three more
 * methods look into what was drawn; where one is not overridden, the rule that needs it is skipped, and the report says so;
 * nothing else is.
 *
 * @param <T> what the renderer makes
 */
@DisplayNameGeneration(RuleNames.class)
@ExtendWith(RuleNames.class)
@Timeout(120)
@Unverified(
        value = "R-01",
        why = "What a medium cannot show, the renderer knows alone: all that the bundled forms hold is expected.")
@Unverified(
        value = "R-07",
        why =
                "How a language writes a right day is not known here: that it is shown at all is left to the renderer's tests.")
@Unverified(
        value = "R-10",
        why =
                "Where the eyes and the keyboard are taken is for tests in a browser; that a link leads to the words is verified.")
public abstract class FormRendererContract<T> {
    /**
     * A link from a list of what is wrong.
     *
     * @param words what it says
     * @param there what is perceived where it leads: the place's label, its value and what is said of it; empty where
     *     it leads nowhere
     */
    public record Link(String words, String there) {}

    /** For the test of a renderer to extend. */
    protected FormRendererContract() {}

    /** Returns a renderer. Called at least once in each test. */
    protected abstract FormRenderer<T> newRenderer() throws Exception;

    /**
     * Returns what somebody perceives who goes through it from its begin to its end, with whatever eyes or ears: all words
     * with the values of fields and the labels of choices that are made, and nothing of its markup. White space does not
     * count.
     */
    protected abstract String textOf(T drawn);

    /** Returns the forms to draw: every bundled one, unless a test has others. The first one has a field to begin with. */
    protected List<FormTemplate> templates() {
        return Filled.templates();
    }

    /**
     * Returns what it is made of, without any text in it: such as the names of elements and attributes in their order. Of a
     * text that has no markup there is none.
     */
    protected Optional<Object> structureOf(T drawn) {
        return Optional.empty();
    }

    /** Returns the links of the list of what is wrong, in order: where there is such a list, and the medium has links. */
    protected Optional<List<Link>> linksOf(T drawn) {
        return Optional.empty();
    }

    /**
     * Returns the fields as they would be sent if nobody touched anything: their values by name, those alone whose names
     * are JSON Pointers. For a renderer whose forms can be filled in.
     */
    protected Optional<Map<String, String>> fieldsOf(T drawn) {
        return Optional.empty();
    }

    /** Says whether it tells who may see an entry, as whatever lets people choose that has to. */
    protected boolean tellsWhoMaySee() {
        return true;
    }

    @Nested
    class Showing extends ShowingRules<T> {
        Showing() {
            super(FormRendererContract.this);
        }
    }

    @Nested
    class OnlyTheView extends OnlyTheViewRules<T> {
        OnlyTheView() {
            super(FormRendererContract.this);
        }
    }

    @Nested
    class Escaping extends EscapingRules<T> {
        Escaping() {
            super(FormRendererContract.this);
        }
    }

    @Nested
    class Findings extends ToldRules<T> {
        Findings() {
            super(FormRendererContract.this);
        }
    }

    @Nested
    class SharingRenderers extends SharedRendererRules<T> {
        SharingRenderers() {
            super(FormRendererContract.this);
        }
    }

    @Nested
    class Languages extends LanguageRules<T> {
        Languages() {
            super(FormRendererContract.this);
        }
    }

    @Nested
    class Fields extends FieldRules<T> {
        Fields() {
            super(FormRendererContract.this);
        }
    }
}
