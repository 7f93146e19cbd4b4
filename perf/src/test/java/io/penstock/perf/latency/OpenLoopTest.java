package io.penstock.perf.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The schedule of an open loop, on a clock that moves by 100 ns each time somebody reads it. */
@Timeout(60)
class OpenLoopTest {
    private static final long TICK_NS = 100;
    private static final long SETTLE_NS = 50_000;
    private static final long MEASURE_NS = 1_000_000;
    private static final long GIVE_UP_NS = 300_000;

    private final MeasuredTime measured = new MeasuredTime();
    private long clock = 7_000_000;
    private boolean stopped;
    private int leastPasses;

    @Test
    void anEventIsDueWhenItIsDueHoweverLateTheFeedIs() {
        OpenLoop loop = loop(Shape.STEADY, GIVE_UP_NS);
        long start = loop.await(1, 10, () -> stopped);
        clock += 200_000;

        assertEquals(start + 1_000, loop.await(2, 11, () -> stopped));
        assertTrue(loop.lateNs() >= 198_000, "late by " + loop.lateNs());
        assertEquals(start + 2_000, loop.await(3, 12, () -> stopped), "nothing is forgiven");
        assertEquals(start + 400_000, loop.await(4, 410, () -> stopped));
        assertTrue(loop.lateNs() <= 2 * TICK_NS, "late by " + loop.lateNs());
        assertFalse(stopped);
    }

    @Test
    void onlyWhatIsDueAfterSettlingAndBeforeTheEndIsMeasured() {
        OpenLoop loop = loop(Shape.STEADY, GIVE_UP_NS);
        long start = loop.await(1, 0, () -> stopped);

        assertFalse(measured.has(start + SETTLE_NS - 1));
        assertTrue(measured.has(start + SETTLE_NS));
        assertTrue(measured.has(start + SETTLE_NS + MEASURE_NS - 1));
        assertFalse(measured.has(start + SETTLE_NS + MEASURE_NS));
        loop.await(2, (SETTLE_NS + MEASURE_NS) / 1_000 - 1, () -> stopped);
        assertFalse(stopped);
        loop.await(3, (SETTLE_NS + MEASURE_NS) / 1_000, () -> stopped);
        assertTrue(stopped);
        assertFalse(loop.gaveUp());
    }

    @Test
    void aFeedThatWillNeverCatchUpEndsTheRunAndSaysSo() {
        OpenLoop loop = loop(Shape.STEADY, GIVE_UP_NS);
        loop.await(1, 0, () -> stopped);
        clock += GIVE_UP_NS + 2_000;
        loop.await(2, 1, () -> stopped);

        assertTrue(stopped);
        assertTrue(loop.gaveUp());
    }

    @Test
    void aWarmUpEndsWhenItsTimeIsOverHoweverFarBehindItIs() {
        OpenLoop loop = loop(Shape.STEADY, OpenLoop.NEVER);
        loop.await(1, 0, () -> stopped);
        clock += SETTLE_NS + MEASURE_NS;
        loop.await(2, 1, () -> stopped);

        assertTrue(stopped);
        assertFalse(loop.gaveUp());
    }

    @Test
    void aWarmUpGoesOnUntilTheSourceWasMetWhole() {
        leastPasses = 1;
        OpenLoop loop = loop(Shape.STEADY, OpenLoop.NEVER);
        loop.passBegins();
        loop.await(1, 0, () -> stopped);
        clock += SETTLE_NS + MEASURE_NS;
        loop.await(2, 1, () -> stopped);
        assertFalse(stopped);
        loop.passBegins();
        loop.await(3, 2, () -> stopped);
        assertTrue(stopped);
    }

    @Test
    void theScheduleRestsWhereTheSourceBeginsAnewAndNothingIsMeasuredThere() {
        OpenLoop loop = loop(Shape.STEADY, GIVE_UP_NS);
        long start = loop.await(1, 0, () -> stopped);
        long last = loop.await(2, 100, () -> stopped);
        loop.passBegins();
        clock += 5_000_000;
        long first = loop.await(3, 101, () -> stopped);

        assertTrue(first > start + 5_000_000, "it waited for the books to be cleared");
        assertTrue(loop.lateNs() <= 2 * TICK_NS);
        assertTrue(measured.has(last - 1));
        assertFalse(measured.has(last));
        assertFalse(measured.has(first));
        assertEquals(first + 1_000, loop.await(4, 102, () -> stopped));
    }

    @Test
    void whatLiesBeforeAWindowIsNotWaitedFor() {
        OpenLoop loop = loop(new Shape(Shape.Kind.RECORDED, 2), GIVE_UP_NS);
        loop.await(Time.NONE, 0, () -> stopped);
        clock += 10 * GIVE_UP_NS;
        long start = loop.await(1_000, 500, () -> stopped);

        assertEquals(0, loop.lateNs());
        assertFalse(stopped);
        assertEquals(start + 20_000, loop.await(41_000, 501, () -> stopped), "twice the recorded pace");
        assertEquals(start + 20_000, loop.await(30_000, 502, () -> stopped), "time never falls");
    }

    @Test
    void aStandstillWhileTheFeedWaitsIsAHiccupAndWorkIsNone() {
        OpenLoop loop = loop(Shape.STEADY, GIVE_UP_NS);
        loop.await(1, 0, () -> stopped);
        clock += 100_000;
        loop.await(2, 1, () -> stopped);
        int[] asked = {0};
        loop.await(3, 200, () -> {
            if (++asked[0] == 5) {
                clock += 40_000;
            }
            return stopped;
        });

        assertEquals(1, loop.hiccups().count());
        assertEquals(40_000 + TICK_NS, loop.hiccups().longestNs());
    }

    private OpenLoop loop(Shape shape, long giveUpNs) {
        return new OpenLoop(
                new OpenLoop.Plan(shape.arrivals(1e6), SETTLE_NS, MEASURE_NS, giveUpNs, leastPasses),
                () -> clock += TICK_NS,
                measured,
                false,
                () -> stopped = true);
    }
}
