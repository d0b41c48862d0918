package org.refocus.sdk.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refocus.sdk.testkit.scenario.Cast.ASHA;
import static org.refocus.sdk.testkit.scenario.Cast.LENA;
import static org.refocus.sdk.testkit.scenario.Cast.MEERA;
import static org.refocus.sdk.testkit.scenario.Cast.SAM;
import static org.refocus.sdk.testkit.scenario.Cast.together;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.refocus.forms.Code;
import org.refocus.model.FormType;
import org.refocus.sdk.Party;

/** Whatever somebody does at random, and mixes up, no failure holds a word of what was typed. */
class StepsTellNoAnswersTest {
    private static final String MARKER = "zebra7431";
    private static final List<Party> PEOPLE = List.of(ASHA, SAM, LENA, MEERA);
    private static final List<FormType> FORMS = List.of(FormType.values());

    /** Places of one form or another, places that are none, and words that somebody put where a place belongs. */
    private static final List<String> PLACES = List.of(
            "Person's name",
            "Worker",
            "new Goal",
            "Goals",
            "Goal 1",
            "Words 1",
            "Daily living > Current situation",
            "Summary of strengths > Daily living",
            "What helps",
            "Gifts",
            "How it was given",
            "Whose words",
            "/personName",
            "/goals/0",
            "/narrative/what-helps/0",
            "/" + MARKER,
            "/" + MARKER + "/0/-/ " + MARKER,
            "Goals > " + MARKER,
            MARKER);

    private static final List<String> TEXTS =
            List.of(MARKER, MARKER + "\n" + MARKER, "\u0000" + MARKER, "Yes " + MARKER);

    @RepeatedTest(10)
    void whateverFails(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Scenario day = together();
        day.as(SAM).opens(any(FORMS, random));
        int failures = 0;
        for (int i = 0; i < 60; i++) {
            Runnable step = any(steps(day, any(PEOPLE, random), random), random);
            try {
                step.run();
            } catch (AssertionError failure) {
                failures++;
                StringWriter all = new StringWriter();
                failure.printStackTrace(new PrintWriter(all));
                assertThat(all.toString()).contains("Step ").doesNotContainIgnoringCase(MARKER);
            }
        }
        assertThat(failures).isBetween(5, 59);
    }

    private static List<Runnable> steps(Scenario day, Party who, Random random) {
        Participant somebody = day.as(who);
        String place = any(PLACES, random);
        String text = any(TEXTS, random);
        List<Runnable> steps = new ArrayList<>();
        steps.add(() -> somebody.answers(place, text));
        steps.add(() -> somebody.answers("Person's name", text));
        steps.add(() -> somebody.writes(place, text));
        steps.add(() -> somebody.writes(place, text).whoMaySee("Only me"));
        steps.add(() -> somebody.writes(place, text).whoseWords(text));
        steps.add(() -> somebody.chooses(place, text));
        steps.add(() -> somebody.clears(place));
        steps.add(() -> somebody.typesOver(place, text));
        steps.add(() -> somebody.adds(place));
        steps.add(() -> somebody.removes(place));
        steps.add(() -> somebody.cannotRemove(place));
        steps.add(somebody::saves);
        steps.add(somebody::looks);
        steps.add(somebody::comesTooLate);
        steps.add(somebody::catchesUp);
        steps.add(somebody::leaves);
        steps.add(somebody::amends);
        steps.add(() -> {
            somebody.withdraws(text);
            day.as(who).opens(any(FORMS, random));
        });
        steps.add(() -> somebody.cannot(Participant::amends));
        steps.add(somebody::page);
        steps.add(day::saves);
        steps.add(day::comesBackLater);
        steps.add(day::everybodyAgrees);
        steps.add(day::nobodyAgrees);
        steps.add(() -> day.expects(Code.REQUIRED, place));
        steps.add(day::expectsNoErrors);
        return steps;
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
