package org.refocus.forms.internal.check;

/**
 * A way from a check to the next: a named property, all other properties, or the items of a list.
 *
 * <p>Rules listen here and not at the check, because a check may be shared by several places.
 */
public final class Property {
    public final String name;
    public final int index;
    public final Check check;

    /** The slots of the rules that want each scalar that passes. */
    public int[] taps = new int[0];

    public Property(String name, int index, Check check) {
        this.name = name;
        this.index = index;
        this.check = check;
    }
}
