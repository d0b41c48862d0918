package org.refocus.sdk.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.Holds;
import org.refocus.sdk.spi.Tombstone;
import org.refocus.sdk.spi.UnsupportedCapabilityException;
import org.refocus.sdk.trail.Trail;

/** The contract finds each broken store, and says which rule it breaks. */
class BrokenStoresTest {
    private static @Nullable Supplier<? extends FormStore> make;

    static List<Broken<FormStore>> brokenStores() {
        return Stream.of(
                        BrokenKeeping.all(),
                        BrokenCommands.all(),
                        BrokenFinding.all(),
                        BrokenErasing.all(),
                        BrokenManners.all(),
                        BrokenTelling.all())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("brokenStores")
    void eachBrokenStoreFailsForTheRuleThatItBreaks(Broken<FormStore> broken) {
        ContractRun run = run(broken.make());

        assertThat(run.failedRules()).as("%s: %s", broken, run.failures()).contains(broken.rule());
        assertThat(run.passed())
                .as("%s breaks one thing, so most tests pass: %s", broken, run.failures())
                .isGreaterThan(run.failures().size());
    }

    @Test
    void aRightStoreFailsNoRule() {
        ContractRun run = run(Bent::new);

        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).isGreaterThan(80);
    }

    @Test
    void thereAreManyBrokenStoresAndOneAtLeastForEachRule() {
        List<Broken<FormStore>> all = brokenStores();

        assertThat(all).hasSizeGreaterThanOrEqualTo(20);
        assertThat(all).extracting(Broken::how).doesNotHaveDuplicates();
        assertThat(all).extracting(Broken::rule).containsAll(Rules.verifiedBy(FormStoreContract.class));
    }

    @Test
    void whatAStoreDoesNotDeclareIsSkippedInPlainSightAndNothingElse() {
        ContractRun run = run(Modest::new);

        assertThat(run.failures()).isEmpty();
        for (Capability capability : Capability.values()) {
            assertThat(run.skipped()).anyMatch(line -> line.contains("does not declare " + capability));
        }
        assertThat(run.skipped()).allMatch(line -> line.contains("does not declare"));
    }

    private static ContractRun run(Supplier<? extends FormStore> store) {
        make = store;
        return ContractRun.of(UnderTest.class);
    }

    /** The contract on whatever store is to be tried. */
    static class UnderTest extends FormStoreContract {
        @Override
        protected FormStore newStore() {
            return make.get();
        }

        @Override
        protected FormStore reopened(FormStore store) {
            return ((Bent) store).reopened();
        }

        @Override
        protected HostTransaction begin(FormStore store) {
            return ((Bent) store).begin();
        }

        @Override
        protected byte[] whatLies(FormStore store) {
            return store instanceof Bent bent ? bent.lies() : new byte[0];
        }
    }

    /** A store that does what every store must, and no more. */
    private static final class Modest extends Bent {
        @Override
        public Set<Capability> capabilities() {
            return Set.of();
        }

        @Override
        public Optional<Tombstone> tombstone(String record) {
            throw new UnsupportedCapabilityException(Capability.TOMBSTONES);
        }

        @Override
        public Holds holds() {
            throw new UnsupportedCapabilityException(Capability.HOLDS);
        }

        @Override
        public Trail trail() {
            throw new UnsupportedCapabilityException(Capability.TRAIL);
        }
    }
}
