package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.LanguagePack;
import org.refocus.forms.Report;
import org.refocus.sdk.view.FormView;

/** The reader's language is spoken as far as it is known, and the base language beyond. */
abstract class LanguageRules<T> extends RendererRules<T> {
    /** The tag for what is in no language: nobody has words in it. */
    private static final Locale NOBODYS = Locale.forLanguageTag("zxx");

    LanguageRules(FormRendererContract<T> contract) {
        super(contract);
    }

    @Test
    @Verifies("R-06")
    void labelsAreInTheReadersLanguageAndInTheBaseLanguageWhereItHasNone() {
        for (FormTemplate template : contract.templates()) {
            LanguagePack whole = LanguagePack.pseudo(template, "zxx");
            List<String> pointers = List.copyOf(whole.texts().keySet());
            for (int every : new int[] {1, 2, 3}) {
                List<String> some = new ArrayList<>();
                for (int i = 0; i < pointers.size(); i += every) {
                    some.add(pointers.get(i));
                }
                Filled form = new Filled(
                        template.key() + ", one text of " + every + " translated",
                        template.with(whole.only(some)),
                        Filled.wrong(template).answers());
                FormView view = form.view(Filled.ASHA, NOBODYS, Report.clean());
                none(ShowingRules.unlabelled(view, read(view)), form + ": not called as the view calls it");
            }
        }
    }

    @Test
    @Verifies("R-06")
    void whoHasNoWordsInALanguageSpeaksTheBaseLanguage() {
        for (FormTemplate template : contract.templates()) {
            Filled form = Filled.wrong(template);
            assertEquals(
                    read(required(form, Locale.ENGLISH)),
                    read(required(form, NOBODYS)),
                    form + ": what is said in English, and in a language that nobody has");
        }
    }

    /** No number and no day: these are written as a language writes them, also where it has no words. */
    private static FormView required(Filled form, Locale locale) {
        List<Finding> findings = new ArrayList<>();
        Filled.nodes(form.view(Filled.ASHA).nodes())
                .forEach(node -> findings.add(Finding.error(Code.REQUIRED, node.pointer())));
        FormView view = ShowingRules.keeping(form);
        return FormView.of(view.response(), locale, Report.of(findings));
    }

    @Test
    @Verifies("R-06")
    void findingsAreInTheReadersLanguage() {
        Locale welsh = Locale.forLanguageTag("cy");
        for (FormTemplate template : contract.templates()) {
            FormView view = Filled.right(template).told(Filled.ASHA, welsh);
            String text = read(view);
            List<String> untold = new ArrayList<>();
            for (Finding finding : view.findings()) {
                if (!text.contains(sentence(finding, welsh))) {
                    untold.add(finding.pointer());
                }
            }
            none(untold, template.key() + " in Welsh: a finding");
            none(ShowingRules.unlabelled(view, text), template.key() + " in Welsh: a label");
        }
    }
}
