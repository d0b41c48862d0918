package org.refocus.sdk.testkit.assertion;

import org.refocus.forms.Checked;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.migration.Migrated;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Outcome;
import org.refocus.sdk.view.FormView;

/**
 * The way in to the assertions.
 *
 * <p>Import {@code FormAssertions.assertThat} statically; it stands beside AssertJ's {@code assertThat} in one file. None of
 * the methods here takes null. What they return keeps nothing but what it was given and is safe to share between threads;
 * each of its methods throws an {@link AssertionError} where it does not hold.
 */
public final class FormAssertions {
    private FormAssertions() {}

    /** Asserts on what was found. */
    public static ReportAssert assertThat(Report report) {
        return new ReportAssert(Listing.of(report));
    }

    /** Asserts on what was found under this template: messages follow its order and add each place's label. */
    public static ReportAssert assertThat(Report report, FormTemplate template) {
        return new ReportAssert(Listing.of(report, template));
    }

    /** Asserts on what came out of reading. */
    public static CheckedAssert assertThat(Checked<?> checked) {
        return new CheckedAssert(checked);
    }

    /** Asserts on what became of asking for agreement. */
    public static OutcomeAssert assertThat(Outcome outcome) {
        return new OutcomeAssert(outcome);
    }

    /** Asserts on one revision of a record. */
    public static ResponseAssert assertThat(FormResponse response) {
        return new ResponseAssert(response);
    }

    /** Asserts on answers under a template, without a record around them. */
    public static DocumentAssert assertThat(FormTemplate template, FormDocument answers) {
        return new DocumentAssert(template, answers);
    }

    /** Asserts on answers that were moved to another version of their form. */
    public static MigratedAssert assertThat(Migrated moved) {
        return new MigratedAssert(moved);
    }

    /** Asserts on what one viewer is shown. */
    public static ViewAssert assertThat(FormView view) {
        return new ViewAssert(view);
    }
}
