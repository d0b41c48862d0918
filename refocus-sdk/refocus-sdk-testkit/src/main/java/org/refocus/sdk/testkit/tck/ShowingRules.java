package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateNode;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.KeptWords;
import org.refocus.sdk.view.ViewNode;

/** What is there is shown: in order, with its label, whole, and with whose words it is. */
abstract class ShowingRules<T> extends RendererRules<T> {
    ShowingRules(FormRendererContract<T> contract) {
        super(contract);
    }

    @Test
    @Verifies("R-01")
    void whatIsAnsweredStandsInTheOrderOfTheView() {
        for (Filled form : rightAndWrong()) {
            FormView view = form.view(Filled.ASHA);
            none(Outline.of(view.nodes(), read(view)).outOfOrder(), form + ": out of order");
        }
    }

    @Test
    @Verifies("R-01")
    void eachPlaceHasItsLabel() {
        for (Filled form : rightAndWrong()) {
            FormView view = form.view(Filled.ASHA);
            none(unlabelled(view, read(view)), form + ": no label before the next place");
        }
    }

    static List<String> unlabelled(FormView view, String text) {
        Outline outline = Outline.of(view.nodes(), text);
        List<String> without = new ArrayList<>();
        for (Outline.Spot spot : outline.spots()) {
            ViewNode node = spot.node();
            boolean there = !node.isEmpty() || !node.findings().isEmpty();
            if (spot.labelled()
                    && there
                    && !outline.beside(spot)
                            .contains(Reading.folded(node.template().title()))) {
                without.add(node.pointer());
            }
        }
        return without;
    }

    @Test
    @Verifies("R-01")
    void whatIsHalfFilledOrWrongIsDrawnToo() {
        for (FormTemplate template : contract.templates()) {
            for (Filled form : Filled.drawn(template)) {
                FormView view = form.checked(Filled.ASHA);
                none(missing(view, read(view)), form + ": not shown behind what stands before it");
            }
            FormView blank = new Filled("blank", template, FormDocument.empty()).checked(Filled.ASHA);
            for (ViewNode node : blank.nodes()) {
                assertTrue(
                        node.findings().isEmpty()
                                || read(blank)
                                        .contains(Reading.folded(node.template().title())),
                        () -> template.key() + ", blank: no label where something is missing, " + node.pointer());
            }
        }
    }

    @Test
    @Verifies("R-07")
    void eachAnswerIsShownWhole() {
        for (Filled form : rightAndWrong()) {
            FormView view = form.view(Filled.ASHA);
            String text = read(view);
            Outline outline = Outline.of(view.nodes(), text);
            List<String> cut = new ArrayList<>();
            for (Outline.Spot spot : outline.spots()) {
                boolean told = contract.tellsWhoMaySee()
                        || !spot.node().template().name().equals("audience");
                if (told
                        && isShownAsWritten(spot.node())
                        && !outline.around(spot).contains(shown(spot.node()))) {
                    cut.add(spot.node().pointer());
                }
            }
            none(cut, form + ": not shown as it was written");
        }
    }

    /** A right day and a right yes or no are said as the language says them. */
    private static boolean isShownAsWritten(ViewNode node) {
        if (node.kind() != ViewNode.Kind.FIELD || node.value().isBlank()) {
            return false;
        }
        TemplateNode place = node.template();
        return !(place.type() == TemplateNode.Type.BOOLEAN && node.value().matches("true|false"))
                && !(place.widget().equals("date") && node.value().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
                && !place.widget().equals("language");
    }

    private static String shown(ViewNode node) {
        return Reading.folded(node.valueLabel());
    }

    /** Returns what is not found when the texts are looked for one behind the other. */
    static List<String> missing(FormView view, String text) {
        List<String> missing = new ArrayList<>();
        int from = 0;
        int most = 0;
        int unit = -1;
        for (Outline.Spot spot : Outline.of(view.nodes(), text).spots()) {
            ViewNode node = spot.node();
            if (!isShownAsWritten(node) || !node.template().options().isEmpty()) {
                continue;
            }
            if (spot.first() != unit) {
                unit = spot.first();
                from = most;
            }
            int at = text.indexOf(shown(node), from);
            if (at < 0) {
                missing.add(node.pointer());
            }
            most = Math.max(most, at + shown(node).length());
        }
        return missing;
    }

    @Test
    @Verifies("R-07")
    void nastyTextsAreShownWhole() {
        for (FormTemplate template : contract.templates()) {
            for (int turn : Filled.TURNS) {
                Filled form = Filled.hostile(template, turn, false).get(0);
                FormView view = form.view(Filled.ASHA);
                none(missing(view, read(view)), form + ": not shown as it was written");
            }
        }
    }

    @Test
    @Verifies("R-08")
    void eachEntryIsShownWithWhoseWordsItHolds() {
        none(untold("voice"), "It is not said whose words these are");
    }

    @Test
    @Verifies("R-08")
    void eachEntryIsShownWithWhoMaySeeIt() {
        assumeTrue(
                contract.tellsWhoMaySee(),
                "The test of this renderer says by tellsWhoMaySee that nobody chooses that in what it draws, so this rule is"
                        + " not for it.");
        none(untold("audience"), "It is not said who may see this");
    }

    private List<String> untold(String part) {
        List<String> untold = new ArrayList<>();
        for (FormTemplate template : contract.templates()) {
            Filled form = Filled.right(template);
            FormView view = form.view(Filled.ASHA);
            Outline outline = Outline.of(view.nodes(), read(view));
            for (Outline.Spot spot : outline.spots()) {
                ViewNode said = spot.node().child(part).orElse(null);
                if (spot.node().kind() == ViewNode.Kind.ENTRY
                        && said != null
                        && !outline.around(spot).contains(shown(said))) {
                    untold.add(form + " " + spot.node().pointer());
                }
            }
        }
        return untold;
    }

    @Test
    @Verifies("R-09")
    void keptWordsAreShownWithTheirPlaceTheirVoiceAndTheReason() {
        for (FormTemplate template : contract.templates()) {
            FormView view = keeping(Filled.right(template));
            String text = read(view);
            int at = 0;
            for (KeptWords kept : view.kept()) {
                List<String> parts = new ArrayList<>(List.of(kept.title()));
                kept.words().forEach(said -> parts.addAll(List.of(said.text(), said.voice())));
                parts.add(kept.reason());
                for (String part : parts) {
                    int found = text.indexOf(Reading.folded(part), at);
                    assertTrue(found >= 0, () -> template.key() + ": not shown of " + kept);
                    at = found;
                }
            }
            assertEquals(3, view.kept().size(), "kept words of " + template.key());
        }
    }

    static FormView keeping(Filled form) {
        String entry = "{\"text\":\"%s\",\"voice\":\"person\",\"speaker\":\"person-asha\",\"audience\":\"team\"}";
        List<Preserved> preserved = List.of(
                new Preserved("old-form|0.9.0", "/keptOne", entry.formatted("kept text mrk9001x"), "reason mrk9101x"),
                new Preserved("old-form|0.9.0", "/keptTwo", entry.formatted("kept text mrk9002x"), "reason mrk9102x"),
                new Preserved("old-form|0.9.0", "/keptThree", "\"kept text mrk9003x\"", "reason mrk9103x"));
        FormResponse response = Revisions.preserving(form.response(), preserved);
        return FormView.of(form.template(), response, Filled.ASHA, Locale.UK, Report.clean());
    }
}
