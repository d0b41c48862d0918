package org.refocus.model;

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
}
