package org.refocus.sdk.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.sdk.InMemoryFormStore;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.testkit.jqwik.FormArbitraries;

/** The store in memory does what a map does, and a store that does not is found. */
class StorePlayTest {
    @Property(tries = 1000, seed = "11")
    void theStoreInMemoryDoesWhatAMapDoes(@ForAll("plays") StorePlay play) {
        play.on(new InMemoryFormStore(), "play");
    }

    @Provide
    Arbitrary<StorePlay> plays() {
        return FormArbitraries.storePlays(50);
    }

    static List<Broken<FormStore>> brokenStores() {
        List<String> some = List.of(
                "keeps after an erasure",
                "comes back to life after an erasure",
                "ignores a hold",
                "erases of somebody what is not held",
                "holds what is there and not what comes",
                "leaves a tombstone of the last erasure");
        return BrokenStoresTest.brokenStores().stream()
                .filter(broken -> some.contains(broken.how()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("brokenStores")
    void aBrokenStoreIsFoundAndTheShortestPlayThatShowsItIsShort(Broken<FormStore> broken) {
        StorePlay failing = IntStream.range(0, 300)
                .mapToObj(seed -> StorePlay.draw(seed, 50))
                .filter(play -> failure(play, broken.make()).isPresent())
                .findFirst()
                .orElseThrow();

        StorePlay shortest = IntStream.rangeClosed(1, failing.length())
                .mapToObj(failing::first)
                .filter(play -> failure(play, broken.make()).isPresent())
                .findFirst()
                .orElseThrow();

        assertThat(failure(shortest, broken.make()).orElseThrow())
                .contains("operation " + shortest.length())
                .contains("has to be");
    }

    @Test
    void manyKindsOfBrokenStoresAreFound() {
        List<String> found = Stream.of(
                        BrokenKeeping.all(), BrokenCommands.all(), BrokenFinding.all(), BrokenErasing.all())
                .flatMap(List::stream)
                .filter(broken -> IntStream.range(0, 20)
                        .mapToObj(seed -> StorePlay.draw(seed, 50))
                        .anyMatch(play -> failure(play, broken.make()).isPresent()))
                .map(Broken::toString)
                .toList();

        assertThat(found).hasSizeGreaterThan(15);
    }

    @Test
    void whatAStoreDoesNotDeclareIsNotAskedOfIt() {
        assertThatCode(() -> StorePlay.draw(1, 50).on(new Simple(), "play")).doesNotThrowAnyException();
    }

    @Test
    void theSameSeedPlaysTheSame() {
        StorePlay play = StorePlay.draw(3, 20);
        FormStore one = new InMemoryFormStore();
        FormStore another = new InMemoryFormStore();

        play.on(one, "play");
        StorePlay.draw(3, 20).on(another, "play");

        assertThat(another.history("play-r0")).isEqualTo(one.history("play-r0"));
        assertThat(play.length()).isEqualTo(20);
        assertThat(play.first(3)).hasToString("StorePlay[seed 3, 3 operations]");
    }

    private static Optional<String> failure(StorePlay play, Supplier<? extends FormStore> make) {
        try {
            play.on(make.get(), "play");
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(e.getMessage());
        } catch (RuntimeException e) {
            return Optional.of(e.toString());
        }
    }
}
