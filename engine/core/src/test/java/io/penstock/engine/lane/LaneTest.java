package io.penstock.engine.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Parameters;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.strategy.Strategy;
import io.penstock.engine.latency.LatencyBoard;
import io.penstock.engine.metrics.MemoryUse;
import io.penstock.engine.ring.EventRing;
import io.penstock.engine.thread.WaitProfile;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A lane whose own code fails: the feed and the other lanes go on without it. */
@Timeout(30)
class LaneTest {
    private static final int SLOTS = 1_024;
    private static final int EVENTS = 20 * SLOTS;

    private final LatencyBoard latency = new LatencyBoard(2);
    private final MemoryUse memory = new MemoryUse(2);

    @ParameterizedTest
    @EnumSource(names = {"QUIET", "BALANCED"})
    void aDeadLaneBlocksNeitherTheFeedNorTheOthers(WaitProfile wait) throws InterruptedException {
        EventRing ring = new EventRing(SLOTS, wait, 64, instrument -> true, () -> 0);
        Error bug = new InternalError("meant");
        int[] readings = new int[1];
        Lane dying = lane(0, ring, () -> {
            if (++readings[0] > 100) {
                throw bug;
            }
            return 0;
        });
        Lane living = lane(1, ring, () -> 0);
        Thread first = new Thread(dying, "lane-dying");
        Thread second = new Thread(living, "lane-living");
        first.start();
        second.start();
        for (int event = 0; event < EVENTS; event++) {
            ring.writer().session(SessionEvent.Phase.MARKET_OPEN);
            ring.writer().endGroup();
        }
        ring.writer().end();
        first.join();
        second.join();

        assertSame(bug, dying.report().failure().orElseThrow());
        assertTrue(dying.report().events() < EVENTS, () -> dying.report().toString());
        assertEquals(1, dying.strategies().size(), "its strategies still report");
        assertEquals(EVENTS, living.report().events());
        assertTrue(living.report().failure().isEmpty());
    }

    @Test
    void anInterruptOfItsThreadIsCountedAndChangesNothing() throws InterruptedException {
        EventRing ring = new EventRing(SLOTS, WaitProfile.QUIET, 64, instrument -> true, () -> 0);
        Lane lane = lane(0, ring, () -> 0);
        Thread thread = new Thread(lane, "lane-interrupted");
        thread.start();
        thread.interrupt();
        for (int event = 0; event < EVENTS; event++) {
            ring.writer().session(SessionEvent.Phase.MARKET_OPEN);
            ring.writer().endGroup();
        }
        ring.writer().end();
        thread.join();

        assertTrue(lane.report().failure().isEmpty());
        assertEquals(EVENTS, lane.report().events());
    }

    private Lane lane(int number, EventRing ring, LongSupplier clock) {
        NamedStrategy strategy = new NamedStrategy("s", Parameters.of(List.of(), Map.of()), new Strategy() {});
        return new Lane(
                number,
                ring.newReader(),
                List.of(strategy),
                clock,
                EventTiming.into(latency.lane(number)),
                memory.lane(number),
                Isolation.QUARANTINE);
    }
}
