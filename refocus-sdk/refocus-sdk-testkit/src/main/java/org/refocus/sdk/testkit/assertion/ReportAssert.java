package org.refocus.sdk.testkit.assertion;

import java.util.List;
import java.util.Objects;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.Severity;

/**
 * Says what a report should hold.
 *
 * <p>Made by {@link FormAssertions}. Every method throws {@link AssertionError} where it does not hold; the message lists
 * what there is as {@code code pointer}, nearest first, and no answer. Takes no null. Immutable and safe to share between
 * threads.
 */
public class ReportAssert {
    private final Listing listing;

    ReportAssert(Listing listing) {
        this.listing = listing;
    }

    final Listing listing() {
        return listing;
    }

    /** Demands a finding of this code; say where with {@link FindingAssert#at}. */
    public FindingAssert hasFinding(Code code) {
        return finding(code, listing.only(f -> f.code() == code).findings(), "");
    }

    /** Demands a finding of this code at this place; where it is not, another one at the place counts as near. */
    public FindingAssert hasFinding(Code code, String pointer) {
        return new FindingAssert(
                        listing, code, listing.only(f -> f.code() == code).findings(), false)
                .at(pointer);
    }

    /** Demands an error of this code: one that blocks agreement. */
    public FindingAssert hasError(Code code) {
        return ofSeverity(code, Severity.ERROR, " as an error");
    }

    /** Demands advice of this code: it comes from the practice and blocks nothing. */
    public FindingAssert hasAdvice(Code code) {
        return ofSeverity(code, Severity.ADVICE, " as advice");
    }

    /** Demands that there is a finding of this code and none of any other; narrow it with {@link #errors} first. */
    public FindingAssert hasOnly(Code code) {
        FindingAssert found = hasFinding(code);
        Listing others = listing.only(f -> f.code() != code);
        if (!others.findings().isEmpty()) {
            throw failed(others.message(
                    "Expected " + code.id() + " and nothing else.",
                    "Look at these: errors() and advice() narrow a report to what you mean."));
        }
        return found.alone();
    }

    /** Demands that no finding has this code. */
    public ReportAssert hasNo(Code code) {
        Listing found = listing.only(f -> f.code() == code);
        if (!found.findings().isEmpty()) {
            throw failed(found.message("Expected no " + code.id() + ".", "Look at these places."));
        }
        return this;
    }

    /** Demands that nothing was found at this very place. */
    public ReportAssert hasNothingAt(String pointer) {
        Listing found = listing.only(f -> f.pointer().equals(pointer));
        if (!found.findings().isEmpty()) {
            throw failed(found.message(
                    "Expected nothing at " + Listing.place(pointer) + ".", "Look at what stands at this place."));
        }
        return this;
    }

    /** Demands that there is no error; warnings and advice there may be. */
    public ReportAssert hasNoErrors() {
        Listing errors = listing.only(f -> f.severity() == Severity.ERROR);
        if (!errors.findings().isEmpty()) {
            throw failed(errors.message(
                    "Expected no errors, but there " + many(errors.findings().size()) + ".",
                    "Look at each place: all of them block agreement."));
        }
        return this;
    }

    /** Demands what agreement demands: that there is no error. */
    public ReportAssert conforms() {
        return hasNoErrors();
    }

    /** Demands that something blocks agreement. */
    public ReportAssert doesNotConform() {
        if (listing.conforms()) {
            throw failed(listing.message(
                    "Expected an error, but nothing blocks agreement.",
                    "Look at whether these are the answers, and the template, that you meant."));
        }
        return this;
    }

    /** Demands that nothing was found at all, not even advice. */
    public ReportAssert isClean() {
        if (!listing.findings().isEmpty()) {
            throw failed(listing.message("Expected nothing to be found.", "Look at these places."));
        }
        return this;
    }

    /** Goes on with the errors alone. */
    public ReportAssert errors() {
        return new ReportAssert(listing.only(f -> f.severity() == Severity.ERROR));
    }

    /** Goes on with the advice alone. */
    public ReportAssert advice() {
        return new ReportAssert(listing.only(f -> f.severity() == Severity.ADVICE));
    }

    private FindingAssert ofSeverity(Code code, Severity severity, String words) {
        List<Finding> found =
                listing.only(f -> f.code() == code && f.severity() == severity).findings();
        return finding(code, found, words);
    }

    private FindingAssert finding(Code code, List<Finding> found, String words) {
        Objects.requireNonNull(code, "code");
        if (found.isEmpty()) {
            throw failed(
                    listing.messageNearest("Expected " + code.id() + words + ", but it is not there.", code, null));
        }
        return new FindingAssert(listing, code, found, false);
    }

    static AssertionError failed(String message) {
        return new AssertionError(message);
    }

    private static String many(int count) {
        return count == 1 ? "is one" : "are " + count;
    }
}
