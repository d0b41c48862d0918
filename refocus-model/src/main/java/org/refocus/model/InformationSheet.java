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
import org.refocus.model.constraint.LanguageTag;
import org.refocus.model.constraint.NeededToAgree;
import org.refocus.model.constraint.TemplateKeys;
import org.refocus.model.constraint.Words;
import org.refocus.model.constraint.YearInRange;

/**
 * That a person was given the team's information sheet.
 *
 * <p>It says who gave it, when and how, and holds what the person would like to note down. Single values may be {@code
 * null} in a draft. Safe to share between threads.
 *
 * <p>Source: REFOCUS manual, Appendix 1; sections 2.8 and 6.1.
 *
 * @param personName the person's name
 * @param teamName the team's name
 * @param givenBy who gave the sheet
 * @param givenOn the day it was given
 * @param how how it reached the person
 * @param language the language of the sheet, a BCP 47 tag such as {@code cy}
 * @param notes the person's own notes, by topic; empty when there are none
 * @param additional answers to questions that a service added to the form, by name; empty when there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InformationSheet(
        @Nullable @NeededToAgree @Words(max = Ceilings.LINE) String personName,
        @Nullable @NeededToAgree @Words(max = Ceilings.LINE) String teamName,
        @Nullable @NeededToAgree @Words(max = Ceilings.LINE) String givenBy,

        @Nullable @NeededToAgree @YearInRange @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate givenOn,

        @Nullable @NeededToAgree How how,
        @Nullable @NeededToAgree @LanguageTag String language,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @TemplateKeys("/notes")
        Map<@Identifier String, @Size(max = Ceilings.ENTRIES) List<@Valid Entry>> notes,

        @JsonProperty(Additions.NO_NAME) @JsonAnySetter @JsonAnyGetter @TemplateKeys("")
        Map<String, Object> additional)
        implements FormAnswers {

    /** Copies the notes; missing notes become empty. */
    public InformationSheet {
        notes = Copies.lists(notes);
        additional = Additions.copy(additional, InformationSheet.class);
    }

    /** Answers without additions. */
    public InformationSheet(
            @Nullable String personName,
            @Nullable String teamName,
            @Nullable String givenBy,
            @Nullable LocalDate givenOn,
            @Nullable How how,
            @Nullable String language,
            Map<String, List<Entry>> notes) {
        this(personName, teamName, givenBy, givenOn, how, language, notes, Map.of());
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }

    /** How the sheet reached the person. */
    public enum How implements Choice {
        /** Handed over face to face. */
        @JsonProperty("in-person")
        IN_PERSON,
        /** Sent on paper. */
        @JsonProperty("post")
        POST,
        /** Sent by electronic mail. */
        @JsonProperty("email")
        EMAIL,
        /** As large print, easy read, a recording or the like. */
        @JsonProperty("accessible-format")
        ACCESSIBLE_FORMAT,
        /** With the help of an interpreter. */
        @JsonProperty("interpreter")
        INTERPRETER,
        /** In another way. */
        @JsonProperty("other")
        OTHER
    }
}
