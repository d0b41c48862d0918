package org.refocus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.00", "0.01", "120.50", "9999999.99"})
    void an_amount_is_read_and_written_alike(String text) {
        assertThat(Money.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.5",
                "1.555",
                "-1.00",
                "+1.00",
                "01.00",
                ".50",
                "1,50",
                " 1.00",
                "1.00\n",
                "1e2",
                "10000000.00",
                "\u0661.\u0660\u0660"
            })
    void another_shape_is_refused_without_repeating_it(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(text))
                .withMessage("Write an amount as digits, a point and two decimals, such as 120.50.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", "1.500", "-0.01", "10000000.00"})
    void an_amount_outside_the_range_or_scale_is_refused(String number) {
        BigDecimal amount = new BigDecimal(number);

        assertThatIllegalArgumentException().isThrownBy(() -> new Money(amount));
    }

    @Test
    void amounts_add_up_exactly() {
        assertThat(Money.of("0.10").plus(Money.of("0.20"))).isEqualTo(Money.of("0.30"));
        assertThat(Money.ZERO.plus(Money.ZERO)).isEqualTo(Money.ZERO);
    }

    @Test
    void a_sum_above_the_range_is_refused() {
        Money most = Money.of("9999999.99");

        assertThatIllegalArgumentException().isThrownBy(() -> most.plus(Money.of("0.01")));
    }

    @Test
    void amounts_are_ordered() {
        assertThat(Money.of("9.00")).isLessThan(Money.of("10.00")).isGreaterThan(Money.of("8.99"));
    }
}
