package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.engine.ring.EventRing;
import io.penstock.engine.thread.Cores;
import io.penstock.engine.thread.WaitProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final Cores TWO =
            new Cores(List.of(0, 1), List.of(), List.of(), List.of(0, 1), OptionalDouble.empty(), 2);

    private final List<String> warnings = new ArrayList<>();

    @Test
    void anAddedLaneIsInTheBudgetOfCoresAndLeavesItWhenItEnds() {
        Waiting waiting = waiting(WaitProfile.LATENCY);
        waiting.joined();
        assertEquals(
                List.of("wait=latency needs a core for each of 3 threads, but only 2 are usable (cores 0-1): waiting is"
                        + " balanced while the added lane runs"),
                warnings);
        waiting.joined();
        waiting.left();
        assertEquals(1, warnings.size());
        waiting.left();
        waiting.joined();
        assertEquals(2, warnings.size());
    }

    @Test
    void profilesThatParkAreNotWarnedOf() {
        Waiting waiting = waiting(WaitProfile.QUIET);
        waiting.joined();
        waiting.joined();
        assertEquals(List.of(), warnings);
    }

    private Waiting waiting(WaitProfile profile) {
        EventRing ring = new EventRing(1_024, profile, 0, instrument -> true, System::nanoTime);
        return new Waiting(ring, profile, 1, TWO, warnings::add);
    }
}
