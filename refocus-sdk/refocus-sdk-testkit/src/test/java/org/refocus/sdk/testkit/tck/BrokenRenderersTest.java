package org.refocus.sdk.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.spi.FormRenderer;
import org.refocus.sdk.testkit.tck.BentRenderer.Piece;

/** The contract finds each broken renderer, and says which rules it breaks and no other. */
class BrokenRenderersTest {
    private static @Nullable Supplier<? extends BentRenderer> make;

    static List<Broken<BentRenderer>> brokenRenderers() {
        return BrokenRenderers.all();
    }

    @ParameterizedTest
    @MethodSource("brokenRenderers")
    void eachBrokenRendererFailsForTheRulesThatItBreaksAndForNoOther(Broken<BentRenderer> broken) {
        make = broken.make();
        ContractRun run = ContractRun.of(UnderTest.class);

        assertThat(run.failedRules())
                .as("%s: %s", broken, run.failures())
                .containsExactlyInAnyOrder(broken.rule().split(" "));
    }

    @Test
    void aRightRendererFailsNoRuleAndSkipsNone() {
        make = BentRenderer::new;
        ContractRun run = ContractRun.of(UnderTest.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.skipped()).isEmpty();
        assertThat(run.passed()).isGreaterThan(25);
    }

    @Test
    void thereIsABrokenRendererForEachRule() {
        Set<String> broken = new TreeSet<>();
        BrokenRenderers.all().forEach(one -> broken.addAll(List.of(one.rule().split(" "))));

        assertThat(broken).isEqualTo(Rules.verifiedBy(FormRendererContract.class));
        assertThat(BrokenRenderers.all()).extracting(Broken::how).doesNotHaveDuplicates();
    }

    @Test
    void whatATestDoesNotLookIntoIsSkippedInPlainSightAndNothingElse() {
        make = BentRenderer::new;
        ContractRun run = ContractRun.of(Simplest.class);

        assertThat(run.failures()).isEmpty();
        for (String method : List.of("structureOf", "linksOf", "fieldsOf", "tellsWhoMaySee")) {
            assertThat(run.skipped()).anyMatch(line -> line.contains(method));
        }
        assertThat(run.skipped()).allMatch(line -> line.endsWith("so this rule is not for it."));
    }

    /** The contract on whatever renderer is to be tried, looked into as little as may be. */
    static class Simplest extends FormRendererContract<List<Piece>> {
        /** A few forms show what all would: entries, rows in rows, tables. */
        @Override
        protected List<FormTemplate> templates() {
            return Stream.of("own-strengths", "care-plan", "partnership-proposal")
                    .map(TemplateLibrary.bundled()::newest)
                    .toList();
        }

        @Override
        protected FormRenderer<List<Piece>> newRenderer() {
            return make.get();
        }

        @Override
        protected String textOf(List<Piece> drawn) {
            return BentRenderer.text(drawn);
        }

        @Override
        protected boolean tellsWhoMaySee() {
            return false;
        }
    }

    /** The contract on whatever renderer is to be tried, looked into with every method. */
    static class UnderTest extends Simplest {
        @Override
        protected Optional<Object> structureOf(List<Piece> drawn) {
            return Optional.of(BentRenderer.structure(drawn));
        }

        @Override
        protected Optional<List<Link>> linksOf(List<Piece> drawn) {
            return Optional.of(drawn.stream()
                    .filter(piece -> piece.kind().equals("link"))
                    .map(link -> new Link(
                            link.text(), BentRenderer.there(drawn, link.place()).orElse("")))
                    .toList());
        }

        @Override
        protected Optional<Map<String, String>> fieldsOf(List<Piece> drawn) {
            Map<String, String> fields = new TreeMap<>();
            drawn.stream()
                    .filter(piece -> piece.kind().equals("field"))
                    .forEach(field -> fields.put(field.place(), field.value()));
            return Optional.of(fields);
        }

        @Override
        protected boolean tellsWhoMaySee() {
            return true;
        }
    }
}
