package org.refocus.sdk.testkit.jqwik;

import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.api.providers.TypeUsage;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.RefocusException;
import org.refocus.forms.TemplateLibrary;
import org.refocus.model.CarePlan;
import org.refocus.model.ClinicalSummary;
import org.refocus.model.FormAnswers;
import org.refocus.model.InformationSheet;
import org.refocus.model.OwnStrengths;
import org.refocus.model.PartnershipProposal;
import org.refocus.model.PersonalAwareness;
import org.refocus.model.StrengthsWorksheet;
import org.refocus.model.SupervisionReflection;
import org.refocus.model.UnseenObserver;
import org.refocus.model.ValuesGuide;
import org.refocus.sdk.testkit.FormGenerator;
import org.refocus.sdk.testkit.History;
import org.refocus.sdk.testkit.Older;
import org.refocus.sdk.testkit.Sample;

/**
 * What a property asks for by type: samples of any kind ({@link Drawn}), histories, records from before
 * the form changed, and the typed record of every form.
 *
 * <p>With {@code @Domain(FormDomain.class)} the bundled templates are meant. For templates of your own, extend it with a
 * constructor without parameters that hands them up.
 */
public class FormDomain extends DomainContextBase {
    private final List<FormTemplate> templates;

    /** Creates the domain of the bundled templates. */
    public FormDomain() {
        this(TemplateLibrary.bundled().all());
    }

    /** Creates the domain of some templates. */
    protected FormDomain(Collection<FormTemplate> templates) {
        this.templates = List.copyOf(templates);
    }

    @Provide
    Arbitrary<Sample> samples(TypeUsage usage) {
        Drawn drawn = usage.findAnnotation(Drawn.class).orElse(null);
        if (drawn == null) {
            return of("").flatMap(FormArbitraries::valid);
        }
        return of(drawn.form())
                .map(FormGenerator::of)
                .flatMap(generator -> FormArbitraries.samples(generator, drawn.kind()));
    }

    @Provide
    Arbitrary<History> histories() {
        return of("").flatMap(template -> FormArbitraries.histories(template, 20));
    }

    @Provide
    Arbitrary<Older> olderVersions() {
        return of("").flatMap(FormArbitraries::olderVersions);
    }

    private Arbitrary<FormTemplate> of(String form) {
        List<FormTemplate> wanted = templates.stream()
                .filter(template -> form.isEmpty() || template.id().equals(form))
                .toList();
        if (wanted.isEmpty()) {
            throw new RefocusException("This domain has no template '" + form + "', only "
                    + templates.stream().map(FormTemplate::id).toList());
        }
        return Arbitraries.of(wanted);
    }

    private <T extends FormAnswers> Arbitrary<T> answers(Class<T> type) {
        FormTemplate template = templates.stream()
                .filter(one -> one.form().answersType() == type)
                .findFirst()
                .orElseThrow(() -> new RefocusException("This domain has no template for " + type.getSimpleName()));
        return FormArbitraries.answers(template, type);
    }

    @Provide
    Arbitrary<InformationSheet> informationSheets() {
        return answers(InformationSheet.class);
    }

    @Provide
    Arbitrary<PartnershipProposal> partnershipProposals() {
        return answers(PartnershipProposal.class);
    }

    @Provide
    Arbitrary<ValuesGuide> valuesGuides() {
        return answers(ValuesGuide.class);
    }

    @Provide
    Arbitrary<StrengthsWorksheet> strengthsWorksheets() {
        return answers(StrengthsWorksheet.class);
    }

    @Provide
    Arbitrary<ClinicalSummary> clinicalSummaries() {
        return answers(ClinicalSummary.class);
    }

    @Provide
    Arbitrary<CarePlan> carePlans() {
        return answers(CarePlan.class);
    }

    @Provide
    Arbitrary<SupervisionReflection> supervisionReflections() {
        return answers(SupervisionReflection.class);
    }

    @Provide
    Arbitrary<UnseenObserver> unseenObservers() {
        return answers(UnseenObserver.class);
    }

    @Provide
    Arbitrary<PersonalAwareness> personalAwarenesses() {
        return answers(PersonalAwareness.class);
    }

    @Provide
    Arbitrary<OwnStrengths> ownStrengths() {
        return answers(OwnStrengths.class);
    }
}
