package io.penstock.perf.jitter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HiccupWatchTest {
    private static final long START = Math.subtractExact(Long.MAX_VALUE, 50_000);

    /** Its first reading is close to where a steady clock wraps around. */
    private long now = START;

    private final HiccupWatch watch = new HiccupWatch(now);

    @Test
    void longStepsAreHiccupsAndTheirSumIsLost() {
        steps(20, 1_000, 1_001, 30, 250_000, 20);
        Hiccups hiccups = watch.result();

        assertEquals(2, hiccups.count());
        assertEquals(251_001, hiccups.lostNs());
        assertEquals(250_000, hiccups.longestNs());
        assertEquals(252_071, hiccups.watchedNs());
        assertEquals(100.0 * 251_001 / 252_071, hiccups.lostPercent(), 1e-9);
        assertEquals(2e9 / 252_071, hiccups.perSecond(), 1e-9);
    }

    @Test
    void workOfTheThreadItselfIsNoHiccup() {
        steps(20);
        now += 5_000_000;
        watch.resume(now);
        steps(30);

        assertEquals(0, watch.result().count());
        assertEquals(50, watch.result().watchedNs());
    }

    @Test
    void nothingSeenIsNothingLost() {
        Hiccups hiccups = watch.result();

        assertEquals(0, hiccups.count());
        assertEquals(0, hiccups.longestNs());
        assertEquals(0, hiccups.waitNs(99.99));
        assertEquals(0, hiccups.perSecond());
        assertTrue(Double.isNaN(hiccups.lostPercent()));
    }

    /** Beside a naive model: one event at the end of each microsecond, and how long until the thread runs again. */
    @Test
    void waitsAreThoseOfEventsThatArriveEvenly() {
        long seed = 7;
        Random random = new Random(seed);
        long[] waits = new long[0];
        for (int i = 0; i < 2_000; i++) {
            int quietMicros = random.nextInt(200);
            int lostMicros = 2 + random.nextInt(40);
            for (int micro = 0; micro < quietMicros; micro++) {
                steps(500, 500);
            }
            steps(lostMicros * 1_000L);
            int from = waits.length;
            waits = Arrays.copyOf(waits, from + quietMicros + lostMicros);
            for (int micro = 1; micro <= lostMicros; micro++) {
                waits[from + quietMicros + micro - 1] = micro * 1_000L;
            }
        }
        Arrays.sort(waits);
        Hiccups hiccups = watch.result();

        for (double percentile : new double[] {50, 85, 90, 95, 99, 99.9}) {
            long expected = waits[(int) Math.ceil(percentile / 100 * waits.length) - 1];
            assertEquals(
                    (double) expected,
                    (double) hiccups.waitNs(percentile),
                    0.01 * expected + 1,
                    percentile + ", seed " + seed);
        }
    }

    @Test
    void aHiccupIsFoundByTheTimeThatItTook() {
        steps(20, 300_000, 20, 5_000, 20);
        Hiccups hiccups = watch.result();

        assertEquals(300_000, hiccups.longestBetween(START, now));
        assertEquals(300_000, hiccups.longestBetween(START + 100_000, START + 100_001));
        assertEquals(5_000, hiccups.longestBetween(START + 300_030, now));
        assertEquals(0, hiccups.longestBetween(START, START + 20));
        assertEquals(0, hiccups.longestBetween(START + 300_020, START + 300_040));
    }

    @Test
    void aSleeperIsComparedWithHowLateItUsuallyIs() {
        SleeperWatch sleeper = new SleeperWatch(START);
        for (int i = 0; i < 100; i++) {
            sleeper.woken(START + i * 1_000_000L, START + i * 1_000_000L + (i == 70 ? 760_000 : 60_000 + i));
        }
        Hiccups hiccups = sleeper.result();

        assertEquals(1, hiccups.count());
        assertEquals(700_000, hiccups.longestNs());
        assertEquals(Hiccups.UNKNOWN, hiccups.lostNs());
        assertEquals(700_000, hiccups.longestBetween(START + 70_500_000L, START + 70_500_001L));
        assertTrue(hiccups.waitNs(90) < 100, () -> "p90 " + hiccups.waitNs(90));
    }

    private void steps(long... lengths) {
        for (long length : lengths) {
            now += length;
            watch.saw(now);
        }
    }
}
