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
import org.refocus.model.constraint.TemplateKeys;
import org.refocus.model.constraint.Words;
import org.refocus.model.constraint.YearInRange;

/**
 * What both agree to put on the clinical record.
 *
 * <p>It has three parts: values and treatment preferences, strengths, and goals. Single values may be {@code null} in a
 * draft. Safe to share between threads.
 *
 * <p>Source: REFOCUS manual, Appendix 8.
 *
 * @param personName the person's name
 * @param workerName the worker's name
 * @param summarisedOn the day of the summary
 * @param values values and treatment preferences, by area of life
 * @param strengths strengths, by part of life
 * @param goals goals that matter to the person, each with a number of its own, at most 20
 * @param additional answers to questions that a service added to the form, by name; empty when there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClinicalSummary(
        @Nullable @NeededToAgree @Words(max = Ceilings.LINE) String personName,
        @Nullable @NeededToAgree @Words(max = Ceilings.LINE) String workerName,

        @Nullable @NeededToAgree @YearInRange @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate summarisedOn,

        @TemplateKeys("/values") Map<@Identifier String, @Size(max = Ceilings.ENTRIES) List<@Valid Entry>> values,
        @TemplateKeys("/strengths") Map<@Identifier String, @Size(max = Ceilings.ENTRIES) List<@Valid Entry>> strengths,
        @Size(max = Ceilings.GOALS) @DistinctNumbers List<@Valid Goal> goals,

        @JsonProperty(Additions.NO_NAME) @JsonAnySetter @JsonAnyGetter @TemplateKeys("")
        Map<String, Object> additional)
        implements FormAnswers {

    /** Copies the maps and the goals; missing ones become empty. */
    public ClinicalSummary {
        values = Copies.lists(values);
        strengths = Copies.lists(strengths);
        goals = Copies.list(goals);
        additional = Additions.copy(additional, ClinicalSummary.class);
    }

    /** Answers without additions. */
    public ClinicalSummary(
            @Nullable String personName,
            @Nullable String workerName,
            @Nullable LocalDate summarisedOn,
            Map<String, List<Entry>> values,
            Map<String, List<Entry>> strengths,
            List<Goal> goals) {
        this(personName, workerName, summarisedOn, values, strengths, goals, Map.of());
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }

    /**
     * One goal that matters to the person.
     *
     * @param number its number, from 1 to 99
     * @param words the goal in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Goal(
            @Nullable @NeededToAgree @Min(1) @Max(Ceilings.NUMBER)
            Integer number,

            @Nullable @NeededToAgree @Valid Entry words) {
        @Override
        public String toString() {
            return Outline.of(this);
        }
    }
}
