package org.refocus.forms.internal.read;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.internal.check.Check;
import org.refocus.forms.internal.check.Property;

/** One open object or list: made once for each depth and used again. */
final class Frame {
    Check check = Check.ANYTHING;
    boolean object;

    /** The property whose value is being read, if the check names it. */
    @Nullable
    Property current;

    /** The name last read in an object. */
    String name = "";

    /** How many items or properties were begun. */
    int count;

    /** Where in the check the next property is looked for first. */
    int guess;

    /** One bit for each property of the check that was there. */
    long[] seen = new long[1];

    /** One bit for each condition of the check that was met. */
    long matched;

    /** One bit for each kind of item that the list must contain and that was there. */
    long contained;

    /** The names that the check does not know, to find one that stands twice. */
    @Nullable
    Set<String> otherNames;

    void open(Check opened, boolean isObject) {
        check = opened;
        object = isObject;
        current = null;
        count = 0;
        guess = 0;
        matched = 0;
        contained = 0;
        otherNames = null;
        if (isObject) {
            int words = opened.words();
            if (seen.length < words) {
                seen = new long[words];
            } else {
                for (int i = 0; i < words; i++) {
                    seen[i] = 0;
                }
            }
        }
    }

    /** Notes a name that the check does not know; false when it was there already. */
    boolean addOther(String other) {
        if (otherNames == null) {
            otherNames = new HashSet<>(4);
        }
        return otherNames.add(other);
    }
}
