package org.refocus.forms.internal.check;

/**
 * "The object whose property has this value": the one condition that the dialect knows.
 *
 * <p>In a list it is what {@code contains} looks for; on an object it is the {@code if} whose {@code then} makes other
 * properties required.
 */
public final class Match {
    public final int property;
    public final String propertyName;
    public final String value;
    final char[] chars;
    public final int bit;

    /** The bits of the properties that are required when this matches; empty for {@code contains}. */
    public final long[] thenRequired;

    public Match(int property, String propertyName, String value, int bit, long[] thenRequired) {
        this.property = property;
        this.propertyName = propertyName;
        this.value = value;
        this.chars = value.toCharArray();
        this.bit = bit;
        this.thenRequired = thenRequired;
    }
}
