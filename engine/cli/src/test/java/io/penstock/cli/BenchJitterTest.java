package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BenchJitterTest {
    @Test
    void theTextNamesTheClockTheHandOffTheHiccupsAndWhatTheyCost() {
        Run run = Run.of("bench", "jitter", "--seconds", "1", "--pin", "none");

        assertEquals(0, run.exit(), run::toString);
        assertTrue(
                run.out().matches("(?s)clock +System.nanoTime .* ns a call .*\nhand-off .*\nhiccups .*\nwaits .*\n"),
                run::toString);
        assertEquals("", run.err());
    }

    @Test
    void jsonHasEveryFigureAndTheMachine() {
        Run run = Run.of("bench", "jitter", "--seconds", "1", "--pin", "none", "--json");
        Map<?, ?> document = (Map<?, ?>) run.json();

        assertTrue(
                ((Number) document.get("hiccupsWatchedNs")).doubleValue() >= 1e9,
                () -> "" + document.get("hiccupsWatchedNs"));
        assertTrue(document.containsKey("handOffP50Ns"));
        assertTrue(((Map<?, ?>) document.get("machine")).containsKey("jdk"));
    }

    @Test
    void whatCannotRunIsAUsageError() {
        assertEquals(1, Run.of("bench", "jitter", "--seconds", "0").exit());
        assertTrue(Run.of("bench", "jitter", "--seconds", "3601").err().contains("seconds=3601: must be in 1..3600"));
        assertTrue(Run.of("bench", "jitter", "--pin", "two").err().contains("pin=two"));
    }
}
