package org.refocus.sdk.testkit;

/**
 * One thing that a sample can show of a template: a value of an enum, a bound at, below or above, a rule that holds or is
 * broken. Immutable and safe to share between threads.
 *
 * @param place where in the form, as a JSON Pointer with {@code *} for the items of a list and for open names
 * @param keyword the keyword of the template: one of JSON Schema's, or {@code rule} and its kind
 * @param variant what of the keyword: {@code at}, {@code above}, a value ...
 * @param holds whether a sample that shows it may be valid
 */
public record Point(String place, String keyword, String variant, boolean holds) {
    /** Says whether this is about a keyword at a place. */
    boolean is(Place there, String word) {
        return place.equals(there.path) && keyword.equals(word);
    }

    /** Says whether this is one variant of a keyword at a place. */
    boolean is(Place there, String word, String which) {
        return is(there, word) && variant.equals(which);
    }

    @Override
    public String toString() {
        return (place.isEmpty() ? "/" : place) + " " + keyword + ": " + variant;
    }
}
