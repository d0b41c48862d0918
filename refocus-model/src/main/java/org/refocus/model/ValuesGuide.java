package org.refocus.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.model.constraint.Identifier;
import org.refocus.model.constraint.NeededToAgree;
import org.refocus.model.constraint.TemplateKeys;
import org.refocus.model.constraint.Words;

/**
 * What a person values, and how they would like to be treated.
 *
 * <p>No area is compulsory, there is no order to keep, and answers grow over many conversations. Talking, telling a
 * story and drawing life maps may be mixed. Single values may be {@code null} in a draft. Safe to share between threads.
 *
 * <p>Source: REFOCUS manual, Appendix 3; chapter 3. The form's id is {@code vtp-guide}.
 *
 * @param personName the person's name
 * @param workerName the worker's name
 * @param areas what was said, by area of life
 * @param narrative parts of the person's own story, by theme; empty when there are none
 * @param lifeMaps what the person's life maps show, by map; empty when there are none
 * @param additional answers to questions that a service added to the form, by name; empty when there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ValuesGuide(
        @Nullable @NeededToAgree @Words(max = Ceilings.LINE) String personName,
        @Nullable @NeededToAgree @Words(max = Ceilings.LINE) String workerName,
        @TemplateKeys("/areas") Map<@Identifier String, @Valid Area> areas,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @TemplateKeys("/narrative")
        Map<@Identifier String, @Size(max = Ceilings.ENTRIES) List<@Valid Entry>> narrative,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @TemplateKeys("/lifeMaps")
        Map<@Identifier String, @Size(max = Ceilings.ENTRIES) List<@Valid Entry>> lifeMaps,

        @JsonProperty(Additions.NO_NAME) @JsonAnySetter @JsonAnyGetter @TemplateKeys("")
        Map<String, Object> additional)
        implements FormAnswers {

    /** Copies the maps; missing ones become empty. */
    public ValuesGuide {
        areas = Copies.map(areas);
        narrative = Copies.lists(narrative);
        lifeMaps = Copies.lists(lifeMaps);
        additional = Additions.copy(additional, ValuesGuide.class);
    }

    /** Answers without additions. */
    public ValuesGuide(
            @Nullable String personName,
            @Nullable String workerName,
            Map<String, Area> areas,
            Map<String, List<Entry>> narrative,
            Map<String, List<Entry>> lifeMaps) {
        this(personName, workerName, areas, narrative, lifeMaps, Map.of());
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }

    /**
     * What was said about one area of life.
     *
     * @param helpful what would help the worker to know
     * @param important what matters to the person
     * @param declined whether the person would rather not talk about this area; {@code null} when nobody said
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Area(
            @Size(max = Ceilings.ENTRIES) List<@Valid Entry> helpful,
            @Size(max = Ceilings.ENTRIES) List<@Valid Entry> important,
            @Nullable Boolean declined) {

        /** Copies the lists; missing ones become empty. */
        public Area {
            helpful = Copies.list(helpful);
            important = Copies.list(important);
        }

        @Override
        public String toString() {
            return Outline.of(this);
        }
    }
}
