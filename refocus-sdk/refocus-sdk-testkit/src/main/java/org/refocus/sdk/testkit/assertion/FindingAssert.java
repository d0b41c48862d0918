package org.refocus.sdk.testkit.assertion;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;

/**
 * Says where a finding should stand and what it should name; goes on as a {@link ReportAssert}.
 *
 * <p>Takes no null; throws {@link AssertionError} where something does not hold. Immutable and safe to share between
 * threads.
 */
public final class FindingAssert extends ReportAssert {
    private final Code code;
    private final List<Finding> found;
    private final boolean alone;

    FindingAssert(Listing listing, Code code, List<Finding> found, boolean alone) {
        super(listing);
        this.code = code;
        this.found = found;
        this.alone = alone;
    }

    FindingAssert alone() {
        return new FindingAssert(listing(), code, found, true);
    }

    /**
     * Demands that the finding stands at this place; after {@link #hasOnly}, at no other.
     *
     * @param pointer a JSON Pointer; empty for the whole form
     */
    public FindingAssert at(String pointer) {
        List<Finding> here =
                found.stream().filter(f -> f.pointer().equals(pointer)).toList();
        if (here.isEmpty() || (alone && here.size() < found.size())) {
            String missing = here.isEmpty() ? "but it is not there." : "and nowhere else.";
            throw failed(listing()
                    .messageNearest(
                            "Expected " + code.id() + " at " + Listing.place(pointer) + ", " + missing, code, pointer));
        }
        return new FindingAssert(listing(), code, here, alone);
    }

    /**
     * Demands that the finding names this: a limit, or who has not agreed.
     *
     * @param argument what {@link Code} says that the finding names, such as {@code who}
     * @param value its value; compared as text
     */
    public FindingAssert naming(String argument, Object value) {
        List<Finding> naming = found.stream()
                .filter(f -> String.valueOf(value)
                        .equals(String.valueOf(f.arguments().get(argument))))
                .toList();
        if (naming.isEmpty()) {
            String there = found.stream()
                    .map(f -> "  " + code.id() + " " + Listing.place(f.pointer()) + " " + new TreeMap<>(f.arguments()))
                    .distinct()
                    .collect(Collectors.joining("\n"));
            throw failed("Expected " + code.id() + " to name another " + Objects.requireNonNull(argument)
                    + ".\nWhat there is:\n" + there
                    + "\nLook at the value that you expected, and at the template's parameters.");
        }
        return new FindingAssert(listing(), code, naming, alone);
    }
}
