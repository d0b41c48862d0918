package org.refocus.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.model.constraint.Identifier;
import org.refocus.model.constraint.NeededToAgree;
import org.refocus.model.constraint.TemplateKeys;
import org.refocus.model.constraint.Words;
import org.refocus.model.constraint.YearInRange;

/**
 * An exercise in what a worker is good at.
 *
 * <p>Single values may be {@code null} in a draft. Safe to share between threads.
 *
 * <p>Source: REFOCUS manual, Appendix 7.
 *
 * @param workerName the worker's name
 * @param doneOn the day of the exercise
 * @param headings the worker's strengths, by heading
 * @param additional answers to questions that a service added to the form, by name; empty when there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnStrengths(
        @Nullable @NeededToAgree @Words(max = Ceilings.LINE) String workerName,

        @Nullable @NeededToAgree @YearInRange @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate doneOn,

        @TemplateKeys("/headings") Map<@Identifier String, @Size(max = Ceilings.ENTRIES) List<@Valid Entry>> headings,

        @JsonProperty(Additions.NO_NAME) @JsonAnySetter @JsonAnyGetter @TemplateKeys("")
        Map<String, Object> additional)
        implements FormAnswers {

    /** Copies the answers; missing ones become empty. */
    public OwnStrengths {
        headings = Copies.lists(headings);
        additional = Additions.copy(additional, OwnStrengths.class);
    }

    /** Answers without additions. */
    public OwnStrengths(@Nullable String workerName, @Nullable LocalDate doneOn, Map<String, List<Entry>> headings) {
        this(workerName, doneOn, headings, Map.of());
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
