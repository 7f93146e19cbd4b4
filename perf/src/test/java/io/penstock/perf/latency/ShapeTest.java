package io.penstock.perf.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {
    @ParameterizedTest
    @ValueSource(strings = {"steady", "poisson", "recorded", "recordedx10", "recordedx0.5", "recordedx12.3"})
    void aShapeIsPrintedAsItWasTyped(String text) {
        assertEquals(text, Shape.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "even", "recordedx", "recordedx0", "recordedx-1", "recordedx1e300", "steadyx2"})
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Shape.parse(text));
    }

    @Test
    void poissonGapsHaveTheirMeanAndSpreadAndAreTheSameInEveryRun() {
        Arrivals one = Shape.parse("poisson").arrivals(1e6);
        Arrivals other = Shape.parse("poisson").arrivals(1e6);
        int events = 200_000;
        double sum = 0;
        double squares = 0;
        long last = 0;
        for (int i = 1; i <= events; i++) {
            long at = one.offsetNs(0, i);
            assertEquals(at, other.offsetNs(0, i));
            double gap = at - last;
            sum += gap;
            squares += gap * gap;
            last = at;
        }
        double mean = sum / events;
        double spread = Math.sqrt(squares / events - mean * mean);
        assertEquals(1_000, mean, 10);
        assertEquals(1_000, spread, 20, "of an exponential distribution the deviation is the mean");
    }

    @Test
    void aGroupOfSeveralEventsTakesTheTimeOfAll() {
        Arrivals single = Shape.parse("poisson").arrivals(1e6);
        Arrivals groups = Shape.parse("poisson").arrivals(1e6);
        for (int i = 1; i <= 10; i++) {
            single.offsetNs(0, i);
        }
        assertEquals(single.offsetNs(0, 10), groups.offsetNs(0, 10));
        assertEquals(4_000, Shape.STEADY.arrivals(1e6).offsetNs(0, 4));
    }

    @Test
    void recordedTimesStartAtTheFirstThatIsKnown() {
        Arrivals recorded = Shape.parse("recordedx4").arrivals(1);
        assertEquals(0, recorded.offsetNs(1_000_000, 0));
        assertEquals(250, recorded.offsetNs(1_001_000, 1));
        assertTrue(recorded.offsetNs(900_000, 2) >= 250);
    }
}
