package org.refocus.forms.internal.check;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a template says of one place, compiled: immutable once linked, shared by every validation.
 *
 * <p>One class for all kinds, so that the loop over the tokens reads fields and calls nothing virtual.
 */
public final class Check {
    /** The kinds of JSON value; {@code ANY} says nothing. */
    public enum Kind {
        ANY("an answer, or nothing at all"),
        STRING("text"),
        INTEGER("a whole number"),
        NUMBER("a number"),
        BOOLEAN("true or false"),
        OBJECT("an object"),
        ARRAY("a list");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Returns how a message calls it. */
        public String words() {
            return words;
        }
    }

    /** Says nothing of anything: stands for what the template does not know. */
    public static final Check ANYTHING = new Check(Kind.ANY);

    public final Kind kind;

    // text
    public int minLength;
    public int maxLength = Integer.MAX_VALUE;
    public boolean notBlank;
    public @Nullable TextCheck text;
    public @Nullable TextCheck format;
    public String formatName = "";
    public @Nullable ChoiceCheck choice;

    // numbers
    public @Nullable BigDecimal minimum;
    public @Nullable BigDecimal maximum;

    // objects
    public Map<String, Property> properties = Map.of();
    public Property[] inOrder = new Property[0];
    public long[] required = new long[0];
    public @Nullable Property others;
    public boolean closed;
    public int minProperties;
    public int maxProperties = Integer.MAX_VALUE;
    public Match[] matches = new Match[0];
    public Match[] conditions = new Match[0];

    // lists
    public @Nullable Property items;
    public int minItems;
    public int maxItems = Integer.MAX_VALUE;
    public Match[] contains = new Match[0];

    public Check(Kind kind) {
        this.kind = kind;
    }

    /**
     * Returns the property of this name, or null.
     *
     * <p>Quick where it stands at {@code guess}: the parser that read the template and reads the documents mostly gives
     * one and the same object for one name.
     */
    @SuppressWarnings("ReferenceEquality") // a shortcut: another object of the same text is found below
    public @Nullable Property property(String name, int guess) {
        if (guess < inOrder.length && inOrder[guess].name == name) {
            return inOrder[guess];
        }
        return properties.get(name);
    }

    /** Returns how many 64-bit words hold one bit a property. */
    public int words() {
        return (inOrder.length + 63) >>> 6;
    }
}
