package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantGridTest {
    @Test
    void everyCombinationIsMadeTheLastParameterChangingFastest() {
        List<PluginSpec> specs = VariantGrid.parse("fast=5..15/5,slow=50,100").of(PluginSpec.parse("momentum:size=1"));
        assertEquals(6, specs.size());
        assertEquals(
                Map.of("size", "1", "fast", "5", "slow", "50"), specs.get(0).parameters());
        assertEquals(
                Map.of("size", "1", "fast", "5", "slow", "100"), specs.get(1).parameters());
        assertEquals(
                Map.of("size", "1", "fast", "15", "slow", "100"), specs.get(5).parameters());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "w=1..3            | 1 2 3",
                "w=0.1..0.3/0.1    | 0.1 0.2 0.3",
                "w=100ms..300ms/100ms | 100ms 200ms 300ms",
                "w=-2..2/2         | -2 0 2",
                "w=5..6/5          | 5",
                "w=mid,micro       | mid micro",
                "w=1..2,10,20..30/10 | 1 2 10 20 30"
            })
    void aValueIsATextOrARange(String grid, String values) {
        assertEquals(
                List.of(values.split(" ")), VariantGrid.parse(grid).values().get("w"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5..20        | is not name=values",
                "w=1,,2       | a value is empty",
                "w=           | a value is empty",
                "w=1,v=2,w=3  | w is given twice",
                "w=1..5/0     | a step above zero",
                "w=1ms..5s/1s | one unit",
                "w=5..1       | is empty",
                "w=1..2000    | more than 1024",
                "w=1..100,v=1..100 | 10000 combinations; at most 1024"
            })
    void whatIsNoGridIsRefused(String grid, String why) {
        String message = assertThrows(IllegalArgumentException.class, () -> VariantGrid.parse(grid))
                .getMessage();
        assertTrue(message.contains(why), message);
    }

    @Test
    void aParameterThatIsGivenAlreadyIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> VariantGrid.parse("w=1,2").of(PluginSpec.parse("s:w=3")));
    }
}
