package org.refocus.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An amount of money.
 *
 * <p>In pounds unless the service's template says otherwise; from 0.00 to 9999999.99, always with two decimals. In JSON
 * it is a string such as {@code "120.50"}. Safe to share between threads.
 *
 * <p>Its own {@link #toString()} is the amount, ready to print; the records that hold money leave it out of theirs.
 *
 * <p>Source: REFOCUS manual, Appendix 2 (the costs of a partnership project).
 *
 * @param amount the amount, with a scale of exactly two; never {@code null}
 */
public record Money(BigDecimal amount) implements Comparable<Money> {
    private static final BigDecimal MOST = new BigDecimal("9999999.99");
    private static final Pattern SHAPE = Pattern.compile("(0|[1-9][0-9]{0,6})\\.[0-9]{2}");

    /** Nothing at all, 0.00. */
    public static final Money ZERO = new Money(new BigDecimal("0.00"));

    /**
     * Checks the amount.
     *
     * @throws NullPointerException if the amount is {@code null}
     * @throws IllegalArgumentException if the scale is not two, or the amount is negative or above 9999999.99
     */
    public Money {
        Objects.requireNonNull(amount, "Give an amount.");
        if (amount.scale() != 2 || amount.signum() < 0 || amount.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("Give an amount from 0.00 to 9999999.99 with two decimals.");
        }
    }

    /**
     * Reads an amount as JSON writes it.
     *
     * @param text digits, a point and two decimals, such as {@code 120.50}; no sign, no leading zero, no separator
     * @return the amount
     * @throws NullPointerException if the text is {@code null}
     * @throws IllegalArgumentException if the text has another shape; the message does not repeat it
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Money of(String text) {
        if (!SHAPE.matcher(Objects.requireNonNull(text, "Give an amount.")).matches()) {
            throw new IllegalArgumentException("Write an amount as digits, a point and two decimals, such as 120.50.");
        }
        return new Money(new BigDecimal(text));
    }

    /**
     * Adds two amounts.
     *
     * @param other the amount to add
     * @return the sum
     * @throws IllegalArgumentException if the sum is above 9999999.99
     */
    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    /**
     * The amount as JSON and people write it.
     *
     * @return for example {@code 120.50}
     */
    @Override
    @JsonValue
    public String toString() {
        return amount.toPlainString();
    }
}
