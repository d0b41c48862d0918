package org.refocus.sdk.testkit.assertion;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.refocus.forms.Code;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.Outcome;
import org.refocus.sdk.Party;

/**
 * Says what should have become of asking for agreement.
 *
 * <p>Everything that may be said of a report may be said of an outcome: advice comes with an agreement too. Takes no null;
 * throws {@link AssertionError} where something does not hold. Immutable and safe to share between threads.
 */
public final class OutcomeAssert extends ReportAssert {
    private final Outcome outcome;

    OutcomeAssert(Outcome outcome) {
        super(Listing.of(outcome.report()));
        this.outcome = outcome;
    }

    /** Demands that it was agreed. */
    public OutcomeAssert isAgreed() {
        if (outcome instanceof Outcome.Refused) {
            throw failed(errors().listing()
                    .message(
                            "Expected agreement, but it was refused.",
                            "Look at each of these: all of them stand in the way."));
        }
        return this;
    }

    /** Demands that it was refused; say why with {@link #because}. */
    public OutcomeAssert isRefused() {
        if (outcome instanceof Outcome.Agreed) {
            throw failed(listing()
                    .message(
                            "Expected a refusal, but it was agreed.",
                            "Look at who agreed and at the answers: nothing that is left here blocks."));
        }
        return this;
    }

    /** Demands that this stands in the way of agreement. */
    public FindingAssert because(Code code) {
        isRefused();
        return hasError(code);
    }

    /** Demands that it was agreed by these and by nobody else, in any order. */
    public OutcomeAssert isAgreedBy(Party... parties) {
        isAgreed();
        Agreement agreement = outcome.agreed().agreement();
        List<String> agreed = agreement == null ? List.of() : names(agreement.parties());
        if (!agreed.equals(names(Arrays.asList(parties)))) {
            throw failed("Expected another agreement.\nWho agreed:\n"
                    + agreed.stream().map(who -> "  " + who).collect(Collectors.joining("\n"))
                    + "\nLook at the ids and at as whom each of them agreed.");
        }
        return this;
    }

    private static List<String> names(List<Party> parties) {
        return parties.stream().map(Listing::name).sorted().distinct().toList();
    }
}
