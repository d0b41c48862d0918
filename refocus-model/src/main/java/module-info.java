/**
 * What a REFOCUS form is: immutable records and the rules they keep.
 *
 * <p>Start at {@link org.refocus.model.FormType} for the list of forms, at {@link org.refocus.model.Entry} for the
 * smallest answer, and at {@link org.refocus.model.constraint.Limits} for the numbers that a service may change.
 */
module org.refocus.model {
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.annotation;

    exports org.refocus.model;
    exports org.refocus.model.constraint;

    opens org.refocus.model;
}
