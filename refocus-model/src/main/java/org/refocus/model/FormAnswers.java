package org.refocus.model;

import java.util.Map;

/**
 * The answers on one form.
 *
 * <p>Exactly one record implements it for each {@link FormType}. All are immutable and safe to share between threads;
 * the package description says what else they have in common.
 */
public sealed interface FormAnswers
        permits InformationSheet,
                PartnershipProposal,
                ValuesGuide,
                StrengthsWorksheet,
                ClinicalSummary,
                CarePlan,
                SupervisionReflection,
                UnseenObserver,
                PersonalAwareness,
                OwnStrengths {

    /**
     * Which form these answers belong to.
     *
     * @return the form's type
     */
    default FormType formType() {
        return FormType.ofAnswers(getClass());
    }

    /**
     * Answers to questions that a service added to the form's template.
     *
     * <p>In JSON they stand beside the form's own answers, under their own names. Values are JSON values: {@link String},
     * {@link Boolean}, {@link Integer}, {@link Long}, {@link java.math.BigInteger}, {@link java.math.BigDecimal}, and
     * {@link java.util.List} and {@link Map} of these; each number stands in the first of these classes that holds it as
     * JSON writes it. Constructors refuse {@code null} inside with a {@link NullPointerException}, and other values, the
     * name of an answer that the form has of its own, and more than 64 levels with an {@link IllegalArgumentException}.
     * Bean Validation checks their names here; what stands in them is for the template to judge.
     *
     * @return the answers by name, in the order given, deeply unmodifiable; empty when there are none, never {@code null}
     */
    Map<String, Object> additional();
}
