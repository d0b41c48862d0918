package org.refocus.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Outcome;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Status;
import org.refocus.sdk.WrongStatusException;
import org.refocus.sdk.spi.ErasedRecordException;
import org.refocus.sdk.spi.HeldRecordException;
import org.refocus.sdk.spi.Hold;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.spi.Tombstone;
import org.refocus.sdk.testkit.Step.Result;
import org.refocus.sdk.testkit.Step.State;

/** What happens to a record in a history happens to it in the library. */
class HistoryTest {
    static Collection<FormTemplate> templates() {
        return TemplateLibrary.bundled().all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theLibraryDoesWhatEveryStepExpects(FormTemplate template) {
        FormGenerator generator = FormGenerator.of(template);

        assertThat(results(seed -> generator.history(seed, 25), 40))
                .as("every result comes up, and none that only a store knows")
                .containsOnlyKeys(Result.DONE, Result.REFUSED, Result.WRONG_STATUS, Result.STALE);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theLibraryHoldsAndErasesAsEveryStepExpects(FormTemplate template) {
        FormGenerator generator = FormGenerator.of(template);

        assertThat(results(seed -> generator.storeHistory(seed, 40), 40)).containsOnlyKeys(Result.values());
    }

    @Test
    void whoeverIsShownAnEntryTheRestStays() {
        FormGenerator generator = FormGenerator.of(TemplateLibrary.bundled().newest("care-plan"));
        int shown = 0;
        for (long seed = 1; seed <= 20; seed++) {
            List<Step> steps = generator.storeHistory(seed, 40).steps();
            for (int i = 1; i < steps.size(); i++) {
                FormDocument before = steps.get(i - 1).after().answers();
                FormDocument after = steps.get(i).answers();
                if (steps.get(i).action() == Step.Action.SAVE
                        && !before.equals(after)
                        && withoutReaders(before.answers()).equals(withoutReaders(after.answers()))) {
                    shown++;
                }
            }
        }
        assertThat(shown).isGreaterThan(20);
    }

    private static String withoutReaders(Map<String, Object> answers) {
        return answers.toString().replaceAll("audience=[a-z-]+", "audience");
    }

    private static Map<Result, Integer> results(LongFunction<History> draw, int seeds) {
        Map<Result, Integer> results = new EnumMap<>(Result.class);
        for (long seed = 1; seed <= seeds; seed++) {
            History history = draw.apply(seed);
            Player player = new Player(history);
            for (Step step : history.steps()) {
                assertThat(player.plays(step)).as("%s: %s", history, step).isEqualTo(step.result());
                assertThat(player.state(step.after().status()))
                        .as("%s: %s", history, step)
                        .isEqualTo(step.after());
                results.merge(step.result(), 1, Integer::sum);
            }
        }
        return results;
    }

    @Test
    void theSameSeedTellsTheSameHistory() {
        FormGenerator generator = FormGenerator.of(TemplateLibrary.bundled().newest("care-plan"));

        assertThat(generator.history(3, 30)).isEqualTo(generator.history(3, 30));
        assertThat(generator.history(3, 30)).isNotEqualTo(generator.history(4, 30));
        assertThat(generator.history(3, 1).steps()).hasSize(1);
    }

    @Test
    void theShortestBeginningThatFailsIsFound() {
        History history =
                FormGenerator.of(TemplateLibrary.bundled().newest("care-plan")).history(2, 40);
        Predicate<History> fails = one -> one.steps().stream().anyMatch(step -> step.result() == Result.WRONG_STATUS);

        History shortest = history.shortest(fails);

        assertThat(shortest.steps().get(shortest.steps().size() - 1).result()).isEqualTo(Result.WRONG_STATUS);
        assertThat(history.steps()).startsWith(shortest.steps().toArray(Step[]::new));
        assertThat(history.shortest(one -> false)).isEqualTo(history);
    }

    /** Plays steps on the library, as a test plays them on a host. */
    private static final class Player {
        private final Refocus refocus = Refocus.builder().build();
        private final History history;
        private final List<FormResponse> revisions = new ArrayList<>();

        Player(History history) {
            this.history = history;
        }

        Result plays(Step step) {
            Refocus here = refocus.retrying(step.commandId());
            try {
                FormResponse latest = revisions.isEmpty() ? null : revisions.get(revisions.size() - 1);
                FormResponse base = step.base() == 0 ? null : revisions.get(step.base() - 1);
                FormResponse made = switch (step.action()) {
                    case HOLD -> {
                        refocus.keeping().hold(record(), step.commandId(), step.by());
                        yield latest;
                    }
                    case RELEASE -> {
                        refocus.keeping().release(record(), step.commandId(), step.by());
                        yield latest;
                    }
                    case ERASE -> {
                        refocus.keeping().erase(record(), step.by(), step.commandId());
                        yield latest;
                    }
                    case START -> here.start(history.template(), history.about(), step.by(), FormDocument.empty());
                    case SAVE -> here.save(base, step.answers(), step.by());
                    case AMEND -> here.amend(base, step.by());
                    case WITHDRAW -> here.withdraw(base, "No longer needed", step.by());
                    case AGREE -> {
                        Outcome outcome = here.agree(base, step.by(), step.agreeing());
                        if (outcome instanceof Outcome.Refused) {
                            yield null;
                        }
                        yield outcome.agreed();
                    }
                };
                if (made == null) {
                    return Result.REFUSED;
                }
                if (made.revision() > revisions.size()) {
                    revisions.add(made);
                }
                return Result.DONE;
            } catch (WrongStatusException e) {
                return Result.WRONG_STATUS;
            } catch (StaleRevisionException e) {
                return Result.STALE;
            } catch (HeldRecordException e) {
                return Result.HELD;
            } catch (ErasedRecordException e) {
                return Result.ERASED;
            }
        }

        private Scope record() {
            return Scope.record(revisions.get(0).id());
        }

        /** Returns how the record stands; which status an erased one had, nobody can tell any more. */
        State state(Status lastKnown) {
            String record = record().id();
            Optional<Tombstone> left = refocus.keeping().tombstone(record);
            if (left.isPresent()) {
                assertThat(refocus.find(record)).isEmpty();
                return new State(left.get().revisions(), lastKnown, FormDocument.empty(), List.of(), true);
            }
            FormResponse latest = refocus.find(record).orElseThrow();
            List<String> holds = refocus.keeping().holds(record()).stream()
                    .map(Hold::reference)
                    .toList();
            return new State(latest.revision(), latest.status(), latest.answers(), holds, false);
        }
    }
}
