package org.refocus.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.model.constraint.Identifier;
import org.refocus.model.constraint.NeededToAgree;
import org.refocus.model.constraint.TemplateKeys;
import org.refocus.model.constraint.Words;
import org.refocus.model.constraint.YearInRange;

/**
 * An exercise in seeing one's own habits from outside.
 *
 * <p>A worker guesses what an observer whom nobody sees would say about everyday life, then marks how close that comes.
 * Single values may be {@code null} in a draft. Safe to share between threads.
 *
 * <p>Source: REFOCUS manual, Appendix 4.
 *
 * @param workerName the worker's name
 * @param doneOn the day of the exercise
 * @param country the country that was observed; may be {@code null} for good
 * @param aspects the guesses, by aspect of everyday life
 * @param additional answers to questions that a service added to the form, by name; empty when there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnseenObserver(
        @Nullable @NeededToAgree @Words(max = Ceilings.LINE) String workerName,

        @Nullable @NeededToAgree @YearInRange @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate doneOn,

        @Nullable @Words(max = Ceilings.LINE) String country,
        @TemplateKeys("/aspects") Map<@Identifier String, @Valid Aspect> aspects,

        @JsonProperty(Additions.NO_NAME) @JsonAnySetter @JsonAnyGetter @TemplateKeys("")
        Map<String, Object> additional)
        implements FormAnswers {

    /** Copies the aspects; missing ones become empty. */
    public UnseenObserver {
        aspects = Copies.map(aspects);
        additional = Additions.copy(additional, UnseenObserver.class);
    }

    /** Answers without additions. */
    public UnseenObserver(
            @Nullable String workerName,
            @Nullable LocalDate doneOn,
            @Nullable String country,
            Map<String, Aspect> aspects) {
        this(workerName, doneOn, country, aspects, Map.of());
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }

    /**
     * One aspect of everyday life.
     *
     * @param guess what the observer might say
     * @param closeness how close that comes, from 1 (closest) to 5 (furthest)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Aspect(
            @Nullable @NeededToAgree @Words(max = Ceilings.TEXT)
            String guess,

            @Nullable @NeededToAgree @Min(1) @Max(5) Integer closeness) {
        @Override
        public String toString() {
            return Outline.of(this);
        }
    }
}
