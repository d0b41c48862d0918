package org.refocus.model;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
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
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnStrengths(
        @Nullable @NeededToAgree @Words(max = Ceilings.LINE) String workerName,

        @Nullable @NeededToAgree @YearInRange @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate doneOn,

        @TemplateKeys("/headings") Map<@Identifier String, @Size(max = Ceilings.ENTRIES) List<@Valid Entry>> headings)
        implements FormAnswers {

    /** Copies the answers; missing ones become empty. */
    public OwnStrengths {
        headings = Copies.lists(headings);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
