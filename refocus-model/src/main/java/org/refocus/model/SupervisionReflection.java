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
import org.refocus.model.constraint.AtLeast;
import org.refocus.model.constraint.AtMost;
import org.refocus.model.constraint.Identifier;
import org.refocus.model.constraint.NeededToAgree;
import org.refocus.model.constraint.TemplateKeys;
import org.refocus.model.constraint.Words;
import org.refocus.model.constraint.YearInRange;

/**
 * A worker's own thoughts before supervision.
 *
 * <p>It may stay private. It may point to people, so treat it as confidential. Which months it is for comes from the
 * template's limits {@code firstMonth} and {@code lastMonth}. Single values may be {@code null} in a draft. Safe to
 * share between threads.
 *
 * <p>Source: REFOCUS manual, Appendix 9.
 *
 * @param workerName the worker's name
 * @param month the month since the team began, counted from 1, at most 99
 * @param reflectedOn the day it was written
 * @param discuss whether the worker wants to talk it over with the supervisor
 * @param questions the worker's thoughts, by question
 * @param about the ids of the people thought of, at most 40; empty when there are none
 * @param additional answers to questions that a service added to the form, by name; empty when there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupervisionReflection(
        @Nullable @NeededToAgree @Words(max = Ceilings.LINE) String workerName,

        @Nullable @NeededToAgree @Min(1) @Max(Ceilings.NUMBER) @AtLeast("firstMonth") @AtMost("lastMonth")
        Integer month,

        @Nullable @NeededToAgree @YearInRange @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate reflectedOn,

        @Nullable @NeededToAgree Boolean discuss,
        @TemplateKeys("/questions") Map<@Identifier String, @Size(max = Ceilings.ENTRIES) List<@Valid Entry>> questions,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = Ceilings.ABOUT)
        List<@Identifier String> about,

        @JsonProperty(Additions.NO_NAME) @JsonAnySetter @JsonAnyGetter @TemplateKeys("")
        Map<String, Object> additional)
        implements FormAnswers {

    /** Copies the answers and ids; missing ones become empty. */
    public SupervisionReflection {
        questions = Copies.lists(questions);
        about = Copies.list(about);
        additional = Additions.copy(additional, SupervisionReflection.class);
    }

    /** Answers without additions. */
    public SupervisionReflection(
            @Nullable String workerName,
            @Nullable Integer month,
            @Nullable LocalDate reflectedOn,
            @Nullable Boolean discuss,
            Map<String, List<Entry>> questions,
            List<String> about) {
        this(workerName, month, reflectedOn, discuss, questions, about, Map.of());
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
