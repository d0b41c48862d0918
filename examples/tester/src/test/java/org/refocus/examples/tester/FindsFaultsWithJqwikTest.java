package org.refocus.examples.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.refocus.sdk.testkit.FormGenerator;
import org.refocus.sdk.testkit.History;
import org.refocus.sdk.testkit.Kind;
import org.refocus.sdk.testkit.Sample;
import org.refocus.sdk.testkit.jqwik.Drawn;
import org.refocus.sdk.testkit.jqwik.FormDomain;

/** The same properties with jqwik, which chooses the seeds and makes small what it finds. */
class FindsFaultsWithJqwikTest {
    /** The bundled forms and those of the house. */
    static class House extends FormDomain {
        House() {
            super(FindsEveryFaultTest.FORMS.stream()
                    .map(FormGenerator::template)
                    .toList());
        }
    }

    private final CaseNotes right = FindsEveryFaultTest.host(Set.of());

    @Property(tries = 300, seed = "7")
    @Domain(House.class)
    boolean whatIsWrittenIsKept(@ForAll @Drawn(kind = Kind.PARTIAL) Sample draft) {
        return FindsEveryFaultTest.keepsWhatIsWritten(right, draft);
    }

    @Property(tries = 300, seed = "7")
    @Domain(House.class)
    boolean oneBrokenRuleIsNamedAtItsPlace(@ForAll @Drawn(kind = Kind.ALMOST_VALID) Sample wrong) {
        return FindsEveryFaultTest.saysWhatIsWrong(right, wrong);
    }

    @Property(tries = 100, seed = "7")
    @Domain(House.class)
    boolean everyHistoryIsFollowed(@ForAll History history) {
        return FindsEveryFaultTest.followsTheHistory(right, history);
    }

    @Property(tries = 500, seed = "7")
    @Domain(House.class)
    @AddLifecycleHook(HasToFail.class)
    boolean aSystemThatLosesEmojiIsFoundByASmallSample(@ForAll Sample sample) {
        return FindsEveryFaultTest.keepsWhatIsWritten(FindsEveryFaultTest.host(Set.of(Fault.LOSES_EMOJI)), sample);
    }

    @Property(tries = 500, seed = "7")
    @Domain(House.class)
    @AddLifecycleHook(HasToFail.class)
    boolean aSystemThatIgnoresWhatWasStruckOutIsFoundByAShortHistory(@ForAll History history) {
        return FindsEveryFaultTest.followsTheHistory(
                FindsEveryFaultTest.host(Set.of(Fault.IGNORES_A_WITHDRAWN_STATUS)), history);
    }

    /** Turns a property that fails for something small into one that passes. */
    static class HasToFail implements AroundPropertyHook {
        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            PropertyExecutionResult result = property.execute();
            Object smallest = result.falsifiedParameters().orElseThrow().get(0);
            if (smallest instanceof Sample sample) {
                assertThat(sample.json()).hasSizeLessThan(1024);
                System.out.println("jqwik shrank it to " + sample + "\n  " + sample.text());
            } else if (smallest instanceof History history) {
                assertThat(history.steps()).hasSizeLessThanOrEqualTo(20);
                System.out.println("jqwik shrank it to " + history);
            }
            return result.mapToSuccessful();
        }
    }
}
