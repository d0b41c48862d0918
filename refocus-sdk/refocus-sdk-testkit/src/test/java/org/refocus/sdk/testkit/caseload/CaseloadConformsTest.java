package org.refocus.sdk.testkit.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.model.FormType;
import org.refocus.model.Money;
import org.refocus.model.PartnershipProposal;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;

/** What is agreed conforms, what is a draft can be read, and revisions follow as the SDK would have made them. */
class CaseloadConformsTest {
    private static final TemplateLibrary BUNDLED = TemplateLibrary.bundled();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -7, 20_260_930, Long.MIN_VALUE})
    void everyAgreedRevisionConformsAndEveryDraftCanBeRead(long seed) {
        Caseload.of(seed, 200).revisions().forEach(r -> {
            var read = BUNDLED.get(r.template()).read(r.answers().bytes());
            assertThat(read.value()).isPresent();
            if (r.status() == Status.AGREED) {
                assertThat(read.report().errors()).as("%s", r).isEmpty();
            }
        });
    }

    @Test
    void everyAgreementHoldsThePartiesWhomTheTemplateNames() {
        for (FormResponse r : Told.OF_120.revisions) {
            if (r.agreement() != null) {
                FormTemplate template = BUNDLED.get(r.template());
                for (String who : template.agreedBy()) {
                    boolean own = template.subject().equals(who);
                    assertThat(r.agreement().parties())
                            .anyMatch(p -> p.role() == Party.Role.valueOf(who.toUpperCase(java.util.Locale.ROOT))
                                    && (!own || p.id().equals(r.subject().id())));
                }
            }
        }
    }

    @Test
    void revisionsComeInTheOrderOfTimeAndOfTheirNumbers() {
        List<FormResponse> all = Told.OF_120.revisions;
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).recordedAt()).isAfterOrEqualTo(all.get(i - 1).recordedAt());
        }
        Told.OF_120.records().values().forEach(history -> {
            for (int i = 0; i < history.size(); i++) {
                assertThat(history.get(i).revision()).isEqualTo(i + 1);
            }
        });
    }

    @Test
    void whatIsAgreedOrTakenBackIsWhatWasSavedBefore() {
        Told.OF_120.records().values().forEach(history -> {
            for (int i = 0; i < history.size(); i++) {
                FormResponse r = history.get(i);
                if (r.status() != Status.DRAFT) {
                    assertThat(r.answers()).isEqualTo(history.get(i - 1).answers());
                }
                if (r.status() == Status.WITHDRAWN) {
                    assertThat(r.reason()).isNotBlank();
                    assertThat(i).isEqualTo(history.size() - 1);
                } else {
                    assertThat(r.reason()).isNull();
                }
            }
        });
    }

    @Test
    void mostRecordsAreAgreedSomeAreDraftsAndAFewWereAmendedOrTakenBack() {
        var records = Told.OF_120.records().values();
        double all = records.size();
        List<Double> shares = new ArrayList<>();
        for (Status status : Status.values()) {
            shares.add(records.stream()
                            .filter(h -> h.get(h.size() - 1).status() == status)
                            .count()
                    / all);
        }
        double amended = records.stream()
                        .filter(h -> h.stream()
                                        .filter(r -> r.status() == Status.AGREED)
                                        .count()
                                > 1)
                        .count()
                / all;
        System.out.printf(
                java.util.Locale.ROOT,
                "%d records; draft, agreed, withdrawn %s; amended %.3f%n",
                records.size(),
                shares,
                amended);
        assertThat(shares.get(0)).isBetween(0.02, 0.2);
        assertThat(shares.get(1)).isGreaterThan(0.7);
        assertThat(shares.get(2)).isBetween(0.001, 0.05);
        assertThat(amended).isBetween(0.02, 0.25);
    }

    @Test
    void aServicesOwnBudgetAndMonthsHold() {
        String smaller = new String(
                        BUNDLED.newest(FormType.PARTNERSHIP_PROPOSAL).json(), StandardCharsets.UTF_8)
                .replace("\"500.00\"", "\"75.50\"")
                .replace("1.0.0\"", "1.1.0\"");
        FormTemplate own = FormTemplate.load(
                smaller.replace("dialect/1.1.0", "dialect/1.0.0").getBytes(StandardCharsets.UTF_8));
        assertThat(own.key()).isEqualTo("partnership-proposal|1.1.0");
        List<FormResponse> proposals = Caseload.of(6, 130)
                .with(BUNDLED.with(own))
                .revisions()
                .filter(r -> r.template().equals(own.key()) && r.status() == Status.AGREED)
                .toList();
        assertThat(proposals).isNotEmpty().allSatisfy(r -> {
            assertThat(own.validate(r.answers()).errors()).isEmpty();
            assertThat(own.read(r.answers().bytes(), PartnershipProposal.class)
                            .value()
                            .orElseThrow()
                            .total())
                    .isLessThanOrEqualTo(Money.of("75.50"));
        });
    }
}
