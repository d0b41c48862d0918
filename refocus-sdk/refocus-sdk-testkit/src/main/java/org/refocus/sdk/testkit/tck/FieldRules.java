package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.Party;
import org.refocus.sdk.view.FormInput;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.ViewNode;

/** What can be typed into holds what was typed before, and gives it back. */
abstract class FieldRules<T> extends RendererRules<T> {
    private static final List<Party> WHO = List.of(Filled.ASHA, Revisions.SAM, Filled.MATE);

    FieldRules(FormRendererContract<T> contract) {
        super(contract);
    }

    private Map<String, String> fields(FormView view) {
        return offered(contract.fieldsOf(draw(view)), "fieldsOf");
    }

    private FormDocument sentBack(Filled form, Party viewer) {
        return FormInput.apply(
                form.template(), form.response(), fields(form.checked(viewer)), viewer, Revisions.NOON.plusSeconds(60));
    }

    @Test
    @Verifies("R-11")
    void whatIsSentBackUntouchedChangesNothing() {
        for (Filled form : rightAndWrong()) {
            comesBack(form);
        }
        for (FormTemplate template : contract.templates()) {
            comesBack(new Filled(template.key() + ", blank", template, FormDocument.empty()));
        }
    }

    @Test
    @Verifies("R-11")
    void nastyTextsComeBackLetterForLetter() {
        for (FormTemplate template : contract.templates()) {
            for (int turn : Filled.TURNS) {
                comesBack(Filled.hostile(template, turn, false).get(0));
            }
        }
    }

    private void comesBack(Filled form) {
        for (Party viewer : WHO) {
            FormView before = form.view(viewer);
            Filled after = new Filled(form.name(), form.template(), sentBack(form, viewer));
            none(changed(before, after.view(viewer)), form + " sent back by " + viewer.id() + ": changed");
            if (!form.answers().equals(after.answers())) {
                throw new AssertionError(form + " sent back by " + viewer.id() + ": something unseen has changed");
            }
        }
    }

    private static List<String> changed(FormView before, FormView after) {
        return Filled.nodes(before.nodes())
                .filter(node -> !after.at(node.pointer())
                        .map(ViewNode::value)
                        .orElse("")
                        .equals(node.value()))
                .map(ViewNode::pointer)
                .toList();
    }

    @Test
    @Verifies("R-11")
    void whatIsWrongComesBackAsItWas() {
        for (FormTemplate template : contract.templates()) {
            for (Filled form : Filled.drawn(template)) {
                Filled after = new Filled(form.name(), template, sentBack(form, Filled.ASHA));
                assertEquals(said(form).size(), said(after).size(), form + ": how many answers came back");
                assertTrue(said(form).equals(said(after)), form + ": the answers came back as they were");
            }
        }
    }

    /** What is blank says nothing, and may go with the choices that were made for it. */
    private static List<String> said(Filled form) {
        return Filled.nodes(form.view(Filled.ASHA).nodes())
                .filter(node -> !node.template().options().containsKey(node.value())
                        && !node.value().matches("true|false"))
                .map(ViewNode::value)
                .filter(value -> !value.isBlank())
                .toList();
    }

    @Test
    @Verifies("R-11")
    void eachPlaceThatMayBeChangedHasAFieldOfItsNameAndNoOtherHas() {
        for (Filled form : rightAndWrong()) {
            for (Party viewer : WHO) {
                FormView view = form.view(viewer);
                Set<String> names = fields(view).keySet();
                Set<String> editable = pointers(view, true);
                List<String> odd = new ArrayList<>(names);
                odd.removeAll(editable);
                none(odd, form + " for " + viewer.id() + ": a field for no place that may be changed");
                List<String> lacking = new ArrayList<>(pointers(view, false));
                lacking.removeAll(names);
                none(lacking, form + " for " + viewer.id() + ": no field for a place that may be changed");
            }
        }
    }

    /** Returns the places of what may be typed; of those that hold something alone where new ones do not count. */
    private static Set<String> pointers(FormView view, boolean withNew) {
        Stream<ViewNode> fields = view.nodes().stream()
                .flatMap(node -> withNew ? all(node) : Filled.nodes(List.of(node)))
                .filter(node -> node.kind() == ViewNode.Kind.FIELD && node.editable())
                .filter(node -> withNew || !node.value().isEmpty());
        return fields.map(ViewNode::pointer).collect(Collectors.toSet());
    }

    private static Stream<ViewNode> all(ViewNode node) {
        return Stream.concat(
                Stream.of(node),
                Stream.concat(node.children().stream(), node.newItem().stream()).flatMap(FieldRules::all));
    }
}
