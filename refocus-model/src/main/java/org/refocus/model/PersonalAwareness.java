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
 * An exercise in who a worker is, and how others may see that.
 *
 * <p>Single values may be {@code null} in a draft. Safe to share between threads.
 *
 * <p>Source: REFOCUS manual, Appendix 4.
 *
 * @param workerName the worker's name
 * @param doneOn the day of the exercise
 * @param attributes the answers, by attribute
 * @param additional answers to questions that a service added to the form, by name; empty when there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonalAwareness(
        @Nullable @NeededToAgree @Words(max = Ceilings.LINE) String workerName,

        @Nullable @NeededToAgree @YearInRange @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate doneOn,

        @TemplateKeys("/attributes") Map<@Identifier String, @Valid Attribute> attributes,

        @JsonProperty(Additions.NO_NAME) @JsonAnySetter @JsonAnyGetter @TemplateKeys("")
        Map<String, Object> additional)
        implements FormAnswers {

    /** Copies the attributes; missing ones become empty. */
    public PersonalAwareness {
        attributes = Copies.map(attributes);
        additional = Additions.copy(additional, PersonalAwareness.class);
    }

    /** Answers without additions. */
    public PersonalAwareness(
            @Nullable String workerName, @Nullable LocalDate doneOn, Map<String, Attribute> attributes) {
        this(workerName, doneOn, attributes, Map.of());
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }

    /**
     * Four questions about one attribute, with at most 40 entries each.
     *
     * @param describe how the worker describes themselves
     * @param advantages what is easier and what is harder because of it
     * @param seenByPeople how people see the worker
     * @param relationships what it does to working together
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Attribute(
            @Size(max = Ceilings.ENTRIES) List<@Valid Entry> describe,
            @Size(max = Ceilings.ENTRIES) List<@Valid Entry> advantages,
            @Size(max = Ceilings.ENTRIES) List<@Valid Entry> seenByPeople,

            @Size(max = Ceilings.ENTRIES) List<@Valid Entry> relationships) {

        /** Copies the lists; missing ones become empty. */
        public Attribute {
            describe = Copies.list(describe);
            advantages = Copies.list(advantages);
            seenByPeople = Copies.list(seenByPeople);
            relationships = Copies.list(relationships);
        }

        @Override
        public String toString() {
            return Outline.of(this);
        }
    }
}
