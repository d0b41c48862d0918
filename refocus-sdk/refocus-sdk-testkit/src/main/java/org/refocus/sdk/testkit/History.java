package org.refocus.sdk.testkit;

import java.util.List;
import java.util.function.Predicate;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.Subject;

/**
 * What happens to one record from its beginning on: saved half filled and whole, agreed too early and in time, amended,
 * withdrawn, saved on top of what somebody else has saved, sent twice. One that is
 * {@linkplain FormGenerator#storeHistory drawn for a store} is also shown to others, held, released and erased.
 *
 * <p>Each step says what has to come of it and how the record has to stand afterwards, so a test plays the steps on a host
 * system and compares. Immutable and safe to share between threads.
 *
 * @param template the template that the record is pinned to
 * @param about whom it is about
 * @param seed the seed that draws it again
 * @param steps what happens, in order; the first begins the record
 */
public record History(FormTemplate template, Subject about, long seed, List<Step> steps) {
    /** Copies the list; refuses null. */
    public History {
        steps = List.copyOf(steps);
    }

    /**
     * Returns the beginning of this history.
     *
     * @param length how many steps, from 1 to all
     */
    public History first(int length) {
        return new History(template, about, seed, steps.subList(0, length));
    }

    /**
     * Returns the shortest beginning that still fails; this history where none shorter does.
     *
     * @param fails whether a history fails; asked of beginnings, the shortest first
     */
    public History shortest(Predicate<History> fails) {
        for (int length = 1; length < steps.size(); length++) {
            History beginning = first(length);
            if (fails.test(beginning)) {
                return beginning;
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return "History[" + template.key() + ", seed " + seed + ", " + steps.size() + " steps]";
    }
}
