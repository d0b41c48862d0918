package org.refocus.forms.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreservedTest {
    @Test
    void aListIsReadAsItWasWritten() {
        List<Preserved> list = List.of(
                new Preserved("small|1.0.0", "/a", "\"w\\u0001\\\"\uD83C\uDF0A\"", "Nobody asks \u0000 now. 'x'"),
                new Preserved("small|1.0.0", "/a/b~1c", "{\"text\":[1.50,true]}", ""));

        assertThat(Preserved.read(Preserved.write(list))).isEqualTo(list);
        assertThat(Preserved.read(Preserved.write(List.of()))).isEmpty();
        assertThat(list.get(1).value()).isEqualTo(Map.of("text", List.of(new java.math.BigDecimal("1.50"), true)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[",
                "[]x",
                "[{}]",
                "[1]",
                "[{\"template\":\"a|1\",\"pointer\":\"\",\"json\":\"MARKER\",\"reason\":\"\"}]",
                "[{\"template\":\"a|1\",\"pointer\":\"\",\"json\":\"1\",\"reason\":\"\",\"more\":\"MARKER\"}]",
                "[{\"template\":\"a|1\",\"template\":\"a|1\",\"pointer\":\"\",\"json\":\"1\",\"reason\":\"\"}]",
                "[{\"template\":\"MARKER\",\"pointer\":\"\",\"json\":\"1\",\"reason\":\"\"}]",
            })
    void anotherTextIsRefusedWithoutItsWords(String text) {
        assertThatThrownBy(() -> Preserved.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("MARKER")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "1,\"b\":2", "1}{", "\"\uD800\"", "MARKER"})
    void whatIsNotOneCleanValueIsRefusedWithoutItsWords(String json) {
        assertThatThrownBy(() -> new Preserved("small|1.0.0", "/a", json, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("MARKER");
    }

    @Test
    void itsNameShowsNoAnswer() {
        assertThat(new Preserved("small|1.0.0", "/a", "\"MARKER\"", "MARKER"))
                .hasToString("Preserved[small|1.0.0, /a]");
        assertThatThrownBy(() -> new Preserved("small", "/a", "1", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Preserved("small|1", "/\uDC00", "1", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
