package org.refocus.sdk.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.SampleReportingFormat;
import net.jqwik.api.domains.Domain;
import org.refocus.forms.Code;
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
import org.refocus.sdk.testkit.Expected;
import org.refocus.sdk.testkit.FormGenerator;
import org.refocus.sdk.testkit.History;
import org.refocus.sdk.testkit.Kind;
import org.refocus.sdk.testkit.Older;
import org.refocus.sdk.testkit.Sample;

/** Properties ask for forms by type. */
@Domain(FormDomain.class)
@PropertyDefaults(tries = 50)
class FormDomainTest {
    private static final TemplateLibrary BUNDLED = TemplateLibrary.bundled();

    @Property
    void aSampleIsValidUnlessSomethingElseIsAskedFor(@ForAll Sample sample) {
        assertThat(sample.kind()).isEqualTo(Kind.VALID);
        assertThat(sample.template().validate(sample.json()).conforms()).isTrue();
    }

    @Property
    void aKindAndAFormMayBeAskedFor(@ForAll @Drawn(kind = Kind.ALMOST_VALID, form = "care-plan") Sample sample) {
        assertThat(sample.template().id()).isEqualTo("care-plan");
        assertThat(sample.template().validate(sample.json()).findings())
                .extracting(Expected::of)
                .containsOnly(sample.expected().get(0));
    }

    @Property
    void draftsAndHarmToo(
            @ForAll @Drawn(kind = Kind.PARTIAL) Sample draft, @ForAll @Drawn(kind = Kind.HOSTILE) Sample harm) {
        assertThat(draft.kind()).isEqualTo(Kind.PARTIAL);
        assertThat(harm.kind()).isEqualTo(Kind.HOSTILE);
    }

    @Property
    void theTypedRecordOfEveryForm(
            @ForAll InformationSheet sheet,
            @ForAll PartnershipProposal proposal,
            @ForAll ValuesGuide guide,
            @ForAll StrengthsWorksheet worksheet,
            @ForAll ClinicalSummary summary,
            @ForAll CarePlan plan,
            @ForAll SupervisionReflection reflection,
            @ForAll UnseenObserver observer,
            @ForAll PersonalAwareness awareness,
            @ForAll OwnStrengths strengths) {
        for (FormAnswers answers :
                List.of(sheet, proposal, guide, worksheet, summary, plan, reflection, observer, awareness, strengths)) {
            assertThat(BUNDLED.newest(answers.formType()).check(answers).conforms())
                    .isTrue();
        }
    }

    @Property
    void whatHappensToARecord(@ForAll History history) {
        assertThat(history.steps()).isNotEmpty().hasSizeLessThanOrEqualTo(20);
    }

    @Property(tries = 10)
    void aRecordFromBeforeTheFormChanged(@ForAll Older older) {
        assertThat(older.template().validate(older.sample().json()).conforms()).isTrue();
        assertThat(older.migration().from()).isEqualTo(older.template().key());
    }

    @Example
    void jqwikShowsTheDocumentOfASample() {
        Sample sample = FormGenerator.of(BUNDLED.newest("care-plan")).valid(1);
        List<Object> shown = ServiceLoader.load(SampleReportingFormat.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(format -> format.appliesTo(sample))
                .map(format -> format.report(sample))
                .toList();

        assertThat(shown).singleElement().asString().contains("care-plan|1.0.0").contains(sample.text());
    }

    /** jqwik reports the smallest sample; here it is found by hand, the way that jqwik goes. */
    @Property(tries = 20)
    void whatIsShrunkBreaksTheSameRule(@ForAll("overLimit") Sample sample) {
        var shrinkable = FormArbitraries.samples(FormGenerator.of(sample.template()), Kind.ALMOST_VALID)
                .generator(1000)
                .next(new java.util.Random(sample.seed()));
        Sample first = shrinkable.value();

        shrinkable.shrink().limit(10).forEach(smaller -> {
            Sample next = smaller.value();
            assertThat(next.json().length).isLessThanOrEqualTo(first.json().length + 4);
            assertThat(next.expected()).hasSize(1);
            assertThat(next.expected().get(0).code())
                    .isEqualTo(first.expected().get(0).code());
        });
    }

    @Provide
    Arbitrary<Sample> overLimit() {
        return FormArbitraries.almostValid(BUNDLED.newest("partnership-proposal"))
                .filter(sample -> sample.expected().get(0).code() != Code.TYPE);
    }
}
