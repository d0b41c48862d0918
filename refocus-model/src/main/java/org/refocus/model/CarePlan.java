package org.refocus.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.model.constraint.DistinctNumbers;
import org.refocus.model.constraint.Identifier;
import org.refocus.model.constraint.NeededToAgree;
import org.refocus.model.constraint.ReasonWhenNotOwn;
import org.refocus.model.constraint.TemplateKeys;
import org.refocus.model.constraint.Words;
import org.refocus.model.constraint.YearInRange;

/**
 * Goals that matter to the person, and the steps towards them.
 *
 * <p>A goal that avoids something and a step that a worker takes for the person are both valid; they may draw advice
 * elsewhere. Single values may be {@code null} in a draft. Safe to share between threads.
 *
 * <p>Source: REFOCUS manual, chapter 5.
 *
 * @param personName the person's name
 * @param workerName the worker's name
 * @param plannedOn the day of the plan
 * @param reviewOn the day to look at it again; may be {@code null} for good
 * @param goals the goals, from 1 to 20, each with a number and, if given, a priority of its own
 * @param coaching notes from coaching, by question; empty when there are none
 * @param additional answers to questions that a service added to the form, by name; empty when there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CarePlan(
        @Nullable @NeededToAgree @Words(max = Ceilings.LINE) String personName,
        @Nullable @NeededToAgree @Words(max = Ceilings.LINE) String workerName,

        @Nullable @NeededToAgree @YearInRange @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate plannedOn,

        @Nullable @YearInRange @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate reviewOn,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(min = 1, max = Ceilings.GOALS) @DistinctNumbers
        List<@Valid Goal> goals,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @TemplateKeys("/coaching")
        Map<@Identifier String, @Size(max = Ceilings.ENTRIES) List<@Valid Entry>> coaching,

        @JsonProperty(Additions.NO_NAME) @JsonAnySetter @JsonAnyGetter @TemplateKeys("")
        Map<String, Object> additional)
        implements FormAnswers {

    /** Copies the goals and notes; missing ones become empty. */
    public CarePlan {
        goals = Copies.list(goals);
        coaching = Copies.lists(coaching);
        additional = Additions.copy(additional, CarePlan.class);
    }

    /** Answers without additions. */
    public CarePlan(
            @Nullable String personName,
            @Nullable String workerName,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate reviewOn,
            List<Goal> goals,
            Map<String, List<Entry>> coaching) {
        this(personName, workerName, plannedOn, reviewOn, goals, coaching, Map.of());
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }

    /**
     * One goal.
     *
     * @param number its number, from 1 to 99
     * @param words the goal, best in the person's own words
     * @param origin whether the goal is the person's own
     * @param reason why it is needed; required when the goal is not the person's own
     * @param direction towards something wanted, or away from something
     * @param priority how soon the person wants it, 1 first, up to 99; may be {@code null} for good
     * @param strengths strengths it builds on
     * @param values values and preferences it reflects
     * @param steps what to do about it, at most 20 steps
     */
    @ReasonWhenNotOwn
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Goal(
            @Nullable @NeededToAgree @Min(1) @Max(Ceilings.NUMBER)
            Integer number,

            @Nullable @NeededToAgree @Valid Entry words,
            @Nullable @NeededToAgree Origin origin,
            @Nullable @Words(max = Ceilings.LINE) String reason,
            @Nullable @NeededToAgree Direction direction,
            @Nullable @Min(1) @Max(Ceilings.NUMBER) Integer priority,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = Ceilings.ENTRIES)
            List<@Valid Entry> strengths,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = Ceilings.ENTRIES)
            List<@Valid Entry> values,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = Ceilings.STEPS)
            List<@Valid Step> steps) {

        /** Copies the lists; missing ones become empty. */
        public Goal {
            strengths = Copies.list(strengths);
            values = Copies.list(values);
            steps = Copies.list(steps);
        }

        @Override
        public String toString() {
            return Outline.of(this);
        }
    }

    /**
     * One step towards a goal.
     *
     * @param what what will be done
     * @param who who does it
     * @param whoName that one's name; may be {@code null} for good
     * @param when when it will be done, in words; may be {@code null} for good
     * @param kind how far the person does it themselves
     * @param state how far it has come
     * @param smart marks for a well-made step; may be {@code null} for good
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            @Nullable @NeededToAgree @Words(max = Ceilings.TEXT)
            String what,

            @Nullable @NeededToAgree Who who,
            @Nullable @Words(max = Ceilings.LINE) String whoName,
            @Nullable @Words(max = Ceilings.LINE) String when,
            @Nullable @NeededToAgree Kind kind,
            @Nullable @NeededToAgree State state,
            @Nullable Smart smart) {
        @Override
        public String toString() {
            return Outline.of(this);
        }
    }

    /**
     * Marks for a well-made step, each {@code null} until someone looks.
     *
     * @param specific whether it says exactly what will happen
     * @param measurable whether one can tell that it is done
     * @param attainable whether the person can do it
     * @param realistic whether it fits the person's life
     * @param timetabled whether it has a time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Smart(
            @Nullable Boolean specific,
            @Nullable Boolean measurable,
            @Nullable Boolean attainable,
            @Nullable Boolean realistic,
            @Nullable Boolean timetabled) {
        @Override
        public String toString() {
            return Outline.of(this);
        }
    }

    /** Whose goal it is. */
    public enum Origin implements Choice {
        /** The person's own. */
        @JsonProperty("own")
        OWN,
        /** Needed for another reason, such as someone's safety. */
        @JsonProperty("other")
        OTHER
    }

    /** Which way a goal points. */
    public enum Direction implements Choice {
        /** Towards something wanted. */
        @JsonProperty("approach")
        APPROACH,
        /** Away from something unwanted. */
        @JsonProperty("avoidance")
        AVOIDANCE
    }

    /** Who takes a step. */
    public enum Who implements Choice {
        /** The person. */
        @JsonProperty("person")
        PERSON,
        /** Someone close to the person. */
        @JsonProperty("family-or-friend")
        FAMILY_OR_FRIEND,
        /** A worker. */
        @JsonProperty("worker")
        WORKER,
        /** Someone else. */
        @JsonProperty("other")
        OTHER
    }

    /** How far the person takes a step themselves. */
    public enum Kind implements Choice {
        /** The person does it. */
        @JsonProperty("independent")
        INDEPENDENT,
        /** The person does it with others. */
        @JsonProperty("joint")
        JOINT,
        /** A worker does it for the person. */
        @JsonProperty("passive")
        PASSIVE
    }

    /** How far a step has come. */
    public enum State implements Choice {
        /** Not begun. */
        @JsonProperty("planned")
        PLANNED,
        /** Begun. */
        @JsonProperty("under-way")
        UNDER_WAY,
        /** Finished. */
        @JsonProperty("done")
        DONE,
        /** Given up, which is a fair choice. */
        @JsonProperty("let-go")
        LET_GO
    }
}
