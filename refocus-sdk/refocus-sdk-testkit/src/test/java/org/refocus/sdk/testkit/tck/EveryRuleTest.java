package org.refocus.sdk.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.forms.TemplateSource;
import org.refocus.sdk.spi.AnswerCipher;
import org.refocus.sdk.spi.FormRenderer;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.trail.Trail;
import org.refocus.sdk.view.FormInput;

/** Every numbered rule of a contract has a test, or the tests say that it has none. */
class EveryRuleTest {
    /** A contract's tests and where its rules are numbered. */
    record Contract(Class<?> tests, List<Class<?>> rules) {
        @Override
        public String toString() {
            return tests.getSimpleName();
        }
    }

    static List<Contract> contracts() {
        return List.of(
                new Contract(FormStoreContract.class, List.of(FormStore.class, Trail.class)),
                new Contract(AnswerCipherContract.class, List.of(AnswerCipher.class)),
                new Contract(TemplateSourceContract.class, List.of(TemplateSource.class)),
                new Contract(FormRendererContract.class, List.of(FormRenderer.class)),
                new Contract(FormInputContract.class, List.of(FormInput.class)));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void eachRuleIsVerifiedOrListed(Contract contract) {
        Set<String> numbered = new TreeSet<>();
        contract.rules().forEach(type -> numbered.addAll(Rules.of(type)));
        Set<String> covered = new TreeSet<>(Rules.verifiedBy(contract.tests()));
        covered.addAll(Rules.unverifiedBy(contract.tests()));

        assertThat(numbered).as("the rules are found").hasSizeGreaterThanOrEqualTo(5);
        assertThat(covered).isEqualTo(numbered);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void eachTestNamesItsRule(Contract contract) {
        assertThat(Rules.testsOf(contract.tests()))
                .isNotEmpty()
                .allMatch(test -> test.isAnnotationPresent(Verifies.class));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void whatIsNotVerifiedIsExplained(Contract contract) {
        assertThat(contract.tests().getAnnotationsByType(Unverified.class))
                .allMatch(unverified ->
                        unverified.why().length() > 40 && unverified.why().endsWith("."));
    }
}
