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
 * A person's strengths in each part of life.
 *
 * <p>Every domain has three columns: how things are, what the person hopes for, and what they can draw on. Single values
 * may be {@code null} in a draft. Safe to share between threads.
 *
 * <p>Source: REFOCUS manual, Appendices 5 and 6; chapter 4.
 *
 * @param personName the person's name
 * @param workerName the worker's name
 * @param updatedOn the day the worksheet was last brought up to date
 * @param domains the strengths, by part of life
 * @param additional answers to questions that a service added to the form, by name; empty when there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StrengthsWorksheet(
        @Nullable @NeededToAgree @Words(max = Ceilings.LINE) String personName,
        @Nullable @NeededToAgree @Words(max = Ceilings.LINE) String workerName,

        @Nullable @NeededToAgree @YearInRange @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate updatedOn,

        @TemplateKeys("/domains") Map<@Identifier String, @Valid Domain> domains,

        @JsonProperty(Additions.NO_NAME) @JsonAnySetter @JsonAnyGetter @TemplateKeys("")
        Map<String, Object> additional)
        implements FormAnswers {

    /** Copies the domains; missing ones become empty. */
    public StrengthsWorksheet {
        domains = Copies.map(domains);
        additional = Additions.copy(additional, StrengthsWorksheet.class);
    }

    /** Answers without additions. */
    public StrengthsWorksheet(
            @Nullable String personName,
            @Nullable String workerName,
            @Nullable LocalDate updatedOn,
            Map<String, Domain> domains) {
        this(personName, workerName, updatedOn, domains, Map.of());
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }

    /**
     * One part of life, in three columns of at most 40 strengths each.
     *
     * @param current how things are now
     * @param desires what the person hopes for
     * @param resources what the person can draw on, in themselves and around them
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Domain(
            @Size(max = Ceilings.STRENGTHS) List<@Valid Strength> current,
            @Size(max = Ceilings.STRENGTHS) List<@Valid Strength> desires,
            @Size(max = Ceilings.STRENGTHS) List<@Valid Strength> resources) {

        /** Copies the columns; missing ones become empty. */
        public Domain {
            current = Copies.list(current);
            desires = Copies.list(desires);
            resources = Copies.list(resources);
        }

        @Override
        public String toString() {
            return Outline.of(this);
        }
    }
}
