package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListTest {
    @Test
    void everyPlugInStandsWithItsParameters() {
        Run run = Run.of("list");

        assertEquals(0, run.exit(), run::toString);
        assertEquals("", run.err());
        for (String name : List.of("itch:", "synthetic:", "imbalance", "momentum", "vwap")) {
            assertTrue(run.out().lines().anyMatch(line -> line.startsWith("  " + name + " ")), name);
        }
        assertTrue(
                run.out().matches("(?s).*\n {4}levels=5 +integer 1\\.\\.50 +price levels of each side.*"), run.out());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 100), run::toString);
    }

    @Test
    void oneStrategyCanBeAskedFor() {
        Run run = Run.of("list", "--strategy", "vwap");

        assertEquals(0, run.exit());
        assertTrue(run.out().contains("\n  vwap "), run::toString);
        assertFalse(run.out().contains("imbalance"), run::toString);
        assertFalse(run.out().contains("synthetic"), run::toString);
    }

    @Test
    void jsonSaysWhatMayBeTyped() {
        Object json = Run.of("list", "--json").json();
        Object one = Run.of("list", "--json", "--strategy", "imbalance").json();

        assertEquals(Set.of("feeds", "formats", "strategies"), ((Map<?, ?>) json).keySet());
        assertEquals(Set.of("strategies"), ((Map<?, ?>) one).keySet());
        assertEquals(
                List.of(
                        Map.entry("name", "levels"),
                        Map.entry("type", "integer"),
                        Map.entry("default", "5"),
                        Map.entry("min", "1"),
                        Map.entry("max", "50"),
                        Map.entry("choices", List.of()),
                        Map.entry("help", "price levels of each side that count")),
                List.copyOf(((Map<?, ?>) JsonTree.at(one, "strategies.0.parameters.0")).entrySet()));
        assertEquals("0.01", JsonTree.at(one, "strategies.0.parameters.1.min"));
    }

    @Test
    void aStrategyThatIsNotThereIsAUsageErrorWithTheNearestName() {
        Run run = Run.of("list", "--strategy", "vwp");

        assertEquals(1, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("penstock: unknown strategy 'vwp'; known: anomaly, breakout, "), run.err());
        assertTrue(run.err().contains(", vpin, vwap."), run.err());
        assertTrue(run.err().contains("Did you mean 'vwap'?"), run.err());
    }
}
