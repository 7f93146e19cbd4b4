package io.penstock.perf.jitter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.engine.thread.PinPlan;
import io.penstock.engine.thread.Pinning;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FloorTest {
    private final List<String> warnings = new ArrayList<>();

    @Test
    void thisMachineHasAFloor() {
        Floor floor = Floor.brief(Pinning.NONE, warnings::add);

        assertTrue(floor.clock().leastNs() > 0);
        assertTrue(floor.clock().leastNs() <= floor.clock().medianNs());
        assertTrue(floor.hiccups().watchedNs() >= 300_000_000);
        if (floor.handOff().batches() > 0) {
            assertTrue(floor.handOff().leastNs() > 0);
            assertTrue(floor.handOff().leastNs() <= floor.handOff().p50Ns());
            assertTrue(floor.handOff().p50Ns() <= floor.handOff().longestNs());
        }
        assertEquals(List.of(), warnings);
    }

    @Test
    void aCoreThatIsNotThereIsAWarningAndTheFloorIsMeasuredElsewhere() {
        Floor floor = Floor.brief(Pinning.parse("pin", "1023"), warnings::add);

        assertTrue(floor.hiccups().watchedNs() > 0);
        assertEquals(1, warnings.size(), warnings::toString);
        assertTrue(warnings.get(0).contains("core 1023"), warnings::toString);
    }

    @Test
    void aClockThatStandsStillHasNoStep() {
        assertEquals(new ClockCost(0, 0, 0), ClockCost.of(() -> 4_711));
    }

    @Test
    void aClockIsAsFineAsItsSmallestStep() {
        long[] calls = {0};
        ClockCost cost = ClockCost.of(() -> calls[0]++ / 4 * 100);

        assertEquals(100, cost.stepNs());
        assertEquals(25, cost.medianNs(), 0.1);
    }

    @Test
    void metersWatchUntilTheyAreStopped() throws InterruptedException {
        for (boolean spins : new boolean[] {true, false}) {
            try (HiccupMeter meter =
                    spins ? HiccupMeter.spinning(PinPlan.UNPINNED, warnings::add) : HiccupMeter.sleeping()) {
                Thread.sleep(60);
                Hiccups hiccups = meter.stop();

                assertTrue(hiccups.watchedNs() >= 40_000_000, hiccups::toString);
                assertTrue(hiccups.waits().getTotalCount() > 0);
                assertSame(hiccups, meter.stop());
            }
        }
    }
}
