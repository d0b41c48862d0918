package org.refocus.sdk.testkit.caseload;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.model.CarePlan;
import org.refocus.model.CarePlan.Direction;
import org.refocus.model.CarePlan.Goal;
import org.refocus.model.CarePlan.Kind;
import org.refocus.model.CarePlan.Origin;
import org.refocus.model.CarePlan.Smart;
import org.refocus.model.CarePlan.State;
import org.refocus.model.CarePlan.Step;
import org.refocus.model.CarePlan.Who;
import org.refocus.model.Entry;
import org.refocus.model.FormType;
import org.refocus.sdk.testkit.caseload.Moment.Stage;

/** The care plan: hopes from the worksheet as goals, with strengths and values that the earlier forms hold. */
final class PlanPages {
    private static final List<String> WHEN = List.of(
            "By the end of the month",
            "This week",
            "Within three weeks",
            "Before we next meet",
            "On a Saturday morning",
            "When the weather is kind",
            "Every Tuesday until we meet again",
            "In the first week of next month");

    private final Setting setting;
    private final Life life;
    private final Timeline timeline;
    private final Dice dice;

    PlanPages(Setting setting, Life life, Timeline timeline) {
        this.setting = setting;
        this.life = life;
        this.timeline = timeline;
        this.dice = life.dice("plan");
    }

    CarePlan write(Stage stage) {
        Scribe scribe = Scribe.of(life, timeline.at(FormType.CARE_PLAN, 0, Stage.BEGUN));
        Scribe later = stage == Stage.BEGUN ? scribe : Scribe.of(life, timeline.at(FormType.CARE_PLAN, 0, Stage.WHOLE));
        List<Strand> wanted = wanted();
        List<Goal> goals = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Strand strand = wanted.get(i);
            Entry words = scribe.said(life.say(strand, "hope"));
            goals.add(stage == Stage.BEGUN ? begun(i, words) : whole(i, words, strand, stage, later));
        }
        Map<String, List<Entry>> coaching = new LinkedHashMap<>();
        if (stage != Stage.BEGUN && life.dice("coaching").chance(40)) {
            coaching.put("grow-wrap-up", List.of(later.agreed(life.say("way", "wrap-up"))));
        }
        LocalDate planned = stage == Stage.BEGUN ? null : day(stage);
        return new CarePlan(
                life.person().name(),
                life.workerName(),
                planned,
                planned == null ? null : planned.plusMonths(3),
                goals,
                setting.offered(FormType.CARE_PLAN, "coaching", coaching));
    }

    private LocalDate day(Stage stage) {
        return LocalDate.ofInstant(timeline.at(FormType.CARE_PLAN, 0, stage), ZoneOffset.UTC);
    }

    private List<Strand> wanted() {
        return wanted(life);
    }

    /** Returns the strands whose hopes this person chose as goals: the first is the one they want most. */
    static List<Strand> wanted(Life life) {
        List<Strand> wanted = new ArrayList<>(life.passions());
        Dice dice = life.dice("wanted");
        if (dice.chance(70)) {
            wanted.add(life.strand(dice.pick(List.of("home", "role", "health"))));
        }
        return wanted;
    }

    private static Goal begun(int index, Entry words) {
        return new Goal(index + 1, words, Origin.OWN, null, null, null, List.of(), List.of(), List.of());
    }

    private Goal whole(int index, Entry words, Strand strand, Stage stage, Scribe scribe) {
        boolean passion = strand.has("skill");
        List<Entry> strengths = passion
                ? List.of(scribe.carried(life.say(strand, "skill")), scribe.carried(life.say(strand, "place")))
                : List.of(scribe.carried(life.say(strand, "have")));
        String value = passion ? life.say(strand, "value") : life.say("role", "important");
        List<Entry> values = index == 0
                ? List.of(scribe.carried(value), scribe.carried(life.say("way", "important")))
                : List.of(scribe.carried(value));
        return new Goal(
                index + 1,
                words,
                Origin.OWN,
                null,
                Direction.APPROACH,
                index + 1,
                strengths,
                values,
                steps(index, strand, stage == Stage.RENEWED));
    }

    private List<Step> steps(int index, Strand strand, boolean renewed) {
        State first = renewed ? State.DONE : dice.chance(30) ? State.UNDER_WAY : State.PLANNED;
        // The wish that came first has come furthest: the worksheet tells of it then.
        List<State> second = index == 0 ? List.of(State.DONE) : List.of(State.DONE, State.UNDER_WAY, State.LET_GO);
        State third = renewed ? State.UNDER_WAY : State.PLANNED;
        List<Step> steps = new ArrayList<>();
        steps.add(step(strand, "alone", Who.PERSON, null, Kind.INDEPENDENT, first));
        steps.add(step(
                strand,
                "with-friend",
                Who.FAMILY_OR_FRIEND,
                life.friend(),
                Kind.JOINT,
                renewed ? dice.pick(second) : State.PLANNED));
        if (strand.has("with-worker")) {
            steps.add(step(strand, "with-worker", Who.WORKER, life.workerName(), Kind.JOINT, third));
        }
        return steps;
    }

    private Step step(Strand strand, String purpose, Who who, @Nullable String name, Kind kind, State state) {
        Smart smart = dice.chance(40) ? new Smart(true, true, true, true, dice.chance(70)) : null;
        return new Step(life.say(strand, purpose), who, name, dice.pick(WHEN), kind, state, smart);
    }
}
