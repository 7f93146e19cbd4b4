package io.penstock.perf.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RecorderCostTest {
    /** Each JVM refuses to answer when it timed events and should not have, or timed none. */
    @Test
    void eachWayToTimeIsMeasuredAsOftenAndTimesWhatItSays() throws IOException {
        try (LatencyBench bench = LatencyBench.of("synthetic:symbols=5,messages=5000", Optional.empty(), 0)) {
            RecorderCost.Ratios cost = RecorderCost.measure(LatencySettings.of(bench.source()), 1);
            assertEquals(10, cost.off().pairs());
            assertTrue(cost.usual().estimate() > 0 && cost.every().estimate() > 0, cost::toString);
        }
    }
}
