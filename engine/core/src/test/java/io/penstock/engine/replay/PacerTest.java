package io.penstock.engine.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Time;
import io.penstock.engine.thread.WaitProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The schedule of a paced replay, on a clock that moves by 1,000 ns each time somebody reads it. */
@Timeout(60)
class PacerTest {
    private static final long TICK_NS = 1_000;
    private static final long SECOND = Time.SECOND_NS;

    private final Pace pace = new Pace(Speed.parse("1"));
    private long clock = 5 * SECOND;

    @Test
    void whatFollowsIsDueWhenAsMuchTimeHasPassedAsInTheRecording() {
        Pacer pacer = pacer(pace);
        long start = pacer.await(100, 0, () -> false);

        assertEquals(start + 50_000, pacer.await(100 + 50_000, 0, () -> false));
        assertTrue(clock >= start + 50_000);
        assertTrue(pacer.lateNs() <= 2 * TICK_NS, "late " + pacer.lateNs());
    }

    @Test
    void halfTheSpeedTakesTwiceTheTime() {
        Pacer pacer = pacer(new Pace(Speed.parse("0.5")));
        long start = pacer.await(0, 0, () -> false);

        assertEquals(start + 200_000, pacer.await(100_000, 0, () -> false));
    }

    @Test
    void aGroupWithoutATimeOrFromThePastIsDueWithItsPredecessor() {
        Pacer pacer = pacer(pace);
        assertTrue(pacer.await(Time.NONE, 0, () -> false) <= clock);
        long due = pacer.await(70_000, 0, () -> false);

        assertEquals(due, pacer.await(Time.NONE, 0, () -> false));
        assertEquals(due, pacer.await(10, 0, () -> false));
        assertEquals(due + 5_000, pacer.await(75_000, 0, () -> false));
    }

    @Test
    void aShortStallIsMadeUpForAndTheScheduleHolds() {
        Pacer pacer = pacer(pace);
        long start = pacer.await(0, 0, () -> false);
        clock += SECOND / 2;

        assertEquals(start + 1_000, pacer.await(1_000, 0, () -> false));
        assertTrue(pacer.lateNs() > SECOND / 3);
        assertEquals(start + SECOND, pacer.await(SECOND, 0, () -> false));
        assertEquals(0, pace.stalls());
    }

    @Test
    void aLongStallMovesTheScheduleAndIsCountedOnce() {
        Pacer pacer = pacer(pace);
        long start = pacer.await(0, 0, () -> false);
        clock += 3 * SECOND;

        assertEquals(
                start + 1_000, pacer.await(1_000, 0, () -> false), "this one was late, and its lateness is recorded");
        long late = pacer.lateNs();
        assertTrue(late >= 3 * SECOND - 1_000);
        assertEquals(start + late + SECOND, pacer.await(SECOND, 0, () -> false), "the next are not due in a burst");
        assertTrue(pacer.lateNs() <= 2 * TICK_NS);
        assertEquals(1, pace.stalls());
        assertEquals(late, pace.stalledNs());
    }

    @Test
    void anotherSpeedHoldsFromTheMomentOnAtWhichItIsSet() {
        Pacer pacer = pacer(pace);
        pacer.await(0, 0, () -> false);
        pacer.await(SECOND, 0, () -> false);
        pace.faster();
        long changed = clock;
        long due = pacer.await(3 * SECOND, 0, () -> false);

        assertTrue(Math.abs(due - (changed + SECOND)) <= 4 * TICK_NS, "off by " + (due - changed - SECOND));
        assertEquals("2", pace.speed().toString());
        pace.slower();
        pace.slower();
        assertEquals("0.5", pace.speed().toString());
    }

    @Test
    void aPauseMovesTheScheduleByItsLength() {
        Pacer pacer = pacer(pace);
        long start = pacer.await(0, 0, () -> false);
        pace.togglePause();
        int[] asked = {0};
        long due = pacer.await(1_000, 0, () -> {
            if (++asked[0] == 4) {
                clock += 10 * SECOND;
                pace.togglePause();
            }
            return false;
        });

        assertTrue(due > start + 10 * SECOND && due <= clock, "due after " + (due - start));
        assertEquals(0, pace.stalls());
        assertFalse(pace.isPaused());
    }

    @Test
    void aStopEndsWaitingAndPausing() {
        Pacer pacer = pacer(pace);
        pacer.await(0, 0, () -> false);
        assertTrue(pacer.await(1_000 * SECOND, 0, () -> true) > clock);
        pace.togglePause();
        pacer.await(1_000 * SECOND, 0, () -> true);
    }

    @Test
    void atFullSpeedThereIsNothingToChange() {
        Pace max = new Pace(Speed.MAX);
        max.faster();
        max.togglePause();

        assertEquals(Speed.MAX, max.speed());
        assertFalse(max.isPaused());
    }

    private Pacer pacer(Pace of) {
        return new Pacer(of, WaitProfile.LATENCY, () -> clock += TICK_NS);
    }
}
