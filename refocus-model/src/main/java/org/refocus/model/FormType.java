package org.refocus.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/**
 * The ten forms.
 *
 * <p>Each has an id, which names its template, and a record that holds its answers. Source: REFOCUS manual, Appendices 1
 * to 9 and chapter 5.
 */
public enum FormType {
    /** Tells a person what the team is doing, and asks four things (Appendix 1). */
    @JsonProperty("information-sheet")
    INFORMATION_SHEET("information-sheet", InformationSheet.class),
    /** Asks for money for a project run together (Appendix 2). */
    @JsonProperty("partnership-proposal")
    PARTNERSHIP_PROPOSAL("partnership-proposal", PartnershipProposal.class),
    /** Helps talk about values and treatment preferences (Appendix 3). */
    @JsonProperty("vtp-guide")
    VALUES_GUIDE("vtp-guide", ValuesGuide.class),
    /** Gathers strengths in each part of life (Appendices 5 and 6). */
    @JsonProperty("strengths-worksheet")
    STRENGTHS_WORKSHEET("strengths-worksheet", StrengthsWorksheet.class),
    /** Sums up values, strengths and goals for the clinical record (Appendix 8). */
    @JsonProperty("clinical-summary")
    CLINICAL_SUMMARY("clinical-summary", ClinicalSummary.class),
    /** Turns goals that matter to the person into steps (chapter 5). */
    @JsonProperty("care-plan")
    CARE_PLAN("care-plan", CarePlan.class),
    /** Prepares a worker for supervision (Appendix 9). */
    @JsonProperty("supervision-reflection")
    SUPERVISION_REFLECTION("supervision-reflection", SupervisionReflection.class),
    /** An exercise for workers: seeing the everyday through other eyes (Appendix 4). */
    @JsonProperty("unseen-observer")
    UNSEEN_OBSERVER("unseen-observer", UnseenObserver.class),
    /** An exercise for workers: who am I, and how do others see me (Appendix 4). */
    @JsonProperty("personal-awareness")
    PERSONAL_AWARENESS("personal-awareness", PersonalAwareness.class),
    /** An exercise for workers: what am I good at (Appendix 7). */
    @JsonProperty("own-strengths")
    OWN_STRENGTHS("own-strengths", OwnStrengths.class);

    private final String id;
    private final Class<? extends FormAnswers> answersType;

    FormType(String id, Class<? extends FormAnswers> answersType) {
        this.id = id;
        this.answersType = answersType;
    }

    /**
     * The form with this id.
     *
     * @param id a form's id, such as {@code care-plan}
     * @return the form
     * @throws UnknownFormException if no form has this id
     */
    public static FormType ofId(String id) {
        return Arrays.stream(values())
                .filter(type -> type.id.equals(id))
                .findFirst()
                .orElseThrow(UnknownFormException::new);
    }

    static FormType ofAnswers(Class<? extends FormAnswers> answersType) {
        return Arrays.stream(values())
                .filter(type -> type.answersType.equals(answersType))
                .findFirst()
                .orElseThrow(UnknownFormException::new);
    }

    /**
     * The id used in JSON and in the template's name.
     *
     * @return for example {@code vtp-guide}
     */
    public String id() {
        return id;
    }

    /**
     * The record that holds this form's answers.
     *
     * @return a record class
     */
    public Class<? extends FormAnswers> answersType() {
        return answersType;
    }
}
