package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluginSpecTest {
    @Test
    void parametersFollowTheName() {
        assertEquals(new PluginSpec("imbalance", Map.of()), PluginSpec.parse("imbalance"));
        assertEquals(new PluginSpec("imbalance", Map.of()), PluginSpec.parse("imbalance:"));
        assertEquals(
                new PluginSpec("imbalance", Map.of("levels", "5", "text", "a=b:c", "none", "")),
                PluginSpec.parse("imbalance:levels=5,text=a=b:c,none="));
    }

    @ParameterizedTest
    @CsvSource({
        "imbalance:levels,               imbalance: 'levels' is not key=value",
        "'imbalance:levels=5,',          imbalance: '' is not key=value",
        "'imbalance:,levels=5',          imbalance: '' is not key=value",
        "imbalance:=5,                   imbalance: '=5' is not key=value",
        "'imbalance:levels=5,levels=6',  imbalance: levels is given twice"
    })
    void whatIsNoParameterIsNamed(String text, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> PluginSpec.parse(text))
                        .getMessage());
    }
}
