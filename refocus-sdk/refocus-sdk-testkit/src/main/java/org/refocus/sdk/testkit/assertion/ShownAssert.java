package org.refocus.sdk.testkit.assertion;

import java.util.List;
import org.refocus.sdk.view.FormView;

/**
 * Says where shown words should stand; goes on as a {@link ViewAssert}.
 *
 * <p>Throws {@link AssertionError} where it does not hold. Immutable and safe to share between threads.
 */
public final class ShownAssert extends ViewAssert {
    private final List<String> places;

    ShownAssert(FormView view, List<String> places) {
        super(view);
        this.places = places;
    }

    /**
     * Demands that the words stand at this place or below it.
     *
     * @param pointer a JSON Pointer, such as {@code /goals/0}; not null
     */
    public ShownAssert at(String pointer) {
        if (places.stream().noneMatch(p -> p.equals(pointer) || p.startsWith(pointer + "/"))) {
            throw failed(
                    "to see the words at " + Listing.place(pointer) + ", but sees them elsewhere.",
                    places,
                    "the place that you expected.");
        }
        return this;
    }
}
