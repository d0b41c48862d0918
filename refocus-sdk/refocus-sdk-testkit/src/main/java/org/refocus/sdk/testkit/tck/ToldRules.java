package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Finding;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Severity;
import org.refocus.sdk.testkit.tck.FormRendererContract.Link;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.ViewNode;

/** What was found is told where it was found, and whoever starts at the top gets there. */
abstract class ToldRules<T> extends RendererRules<T> {
    ToldRules(FormRendererContract<T> contract) {
        super(contract);
    }

    @Test
    @Verifies("R-04")
    void eachFindingStandsWithItsPlace() {
        for (Filled form : rightAndWrong()) {
            FormView view = form.told(Filled.ASHA, Locale.UK);
            Outline outline = Outline.of(view.nodes(), read(view));
            List<String> untold = new ArrayList<>();
            for (Outline.Spot spot : outline.spots()) {
                for (Finding finding : spot.node().findings()) {
                    if (!outline.around(spot).contains(sentence(finding, Locale.UK))) {
                        untold.add(spot.node().pointer());
                    }
                }
            }
            none(untold, form + ": a finding does not stand with its place");
        }
    }

    @Test
    @Verifies("R-04")
    void findingsOfTheWholeFormAreToldToo() {
        for (FormTemplate template : contract.templates()) {
            FormView view = Filled.right(template).told(Filled.ASHA, Locale.UK);
            view.findings().stream()
                    .filter(finding -> finding.pointer().isEmpty())
                    .forEach(finding -> assertTrue(
                            read(view).contains(sentence(finding, Locale.UK)),
                            () -> template.key() + ": the finding of the whole form"));
        }
    }

    @Test
    @Verifies("R-04")
    void whatIsMissingIsToldWhereNothingIsYet() {
        for (FormTemplate template : contract.templates()) {
            FormView view = new Filled("blank", template, FormDocument.empty()).checked(Filled.ASHA);
            String text = read(view);
            for (ViewNode node : view.nodes()) {
                for (Finding finding : node.findings()) {
                    int label = text.indexOf(Reading.folded(node.template().title()));
                    assertTrue(
                            text.indexOf(sentence(finding, Locale.UK), Math.max(0, label)) >= 0,
                            () -> template.key() + ", blank: what is missing at " + node.pointer());
                }
            }
        }
    }

    @Test
    @Verifies("R-10")
    void eachErrorIsReachedByALinkInTheSameWords() {
        for (Filled form : rightAndWrong()) {
            FormView view = form.told(Filled.ASHA, Locale.UK);
            List<Link> links = offered(contract.linksOf(draw(view)), "linksOf");
            List<String> unreached = new ArrayList<>();
            for (Finding finding : view.findings()) {
                String sentence = sentence(finding, Locale.UK);
                if (finding.severity() == Severity.ERROR
                        && !finding.pointer().isEmpty()
                        && links.stream()
                                .noneMatch(link -> Reading.folded(link.words()).contains(sentence)
                                        && Reading.folded(link.there()).contains(sentence))) {
                    unreached.add(finding.pointer());
                }
            }
            none(unreached, form + ": no link leads to where this error stands");
        }
    }

    @Test
    @Verifies("R-10")
    void noLinkLeadsNowhere() {
        for (FormTemplate template : contract.templates()) {
            List<Filled> forms = new ArrayList<>(Filled.drawn(template));
            forms.add(new Filled(template.key() + ", blank", template, FormDocument.empty()));
            for (Filled form : forms) {
                for (Link link : offered(contract.linksOf(draw(form.checked(Filled.ASHA))), "linksOf")) {
                    assertFalse(link.there().isBlank(), () -> form + ": a link leads nowhere");
                }
            }
        }
    }
}
