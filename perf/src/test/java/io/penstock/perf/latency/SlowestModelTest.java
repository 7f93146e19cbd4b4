package io.penstock.perf.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside a sorted array of all that was seen. */
class SlowestModelTest {
    private static final int ROOM = 256;
    private static final double BUCKET = 1.0 / 64;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsKeptIsWhatASortWouldKeepButForTheLowestBucket(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Slowest slowest = new Slowest(ROOM);
        long[] kept = new long[ROOM];
        long[] all = new long[20_000];
        for (int i = 0; i < all.length; i++) {
            // Some seeds give few distinct values, some rise all the time.
            long ns = seed % 3 == 0
                    ? random.nextLong(40)
                    : (long) Math.exp(random.nextDouble() * 20) + (seed % 2) * 50L * i;
            all[i] = ns;
            if (slowest.wants(ns)) {
                int place = slowest.placeFor(ns);
                if (place != Slowest.NONE) {
                    kept[place] = ns;
                }
            }
        }
        Arrays.sort(all);
        int[] places = slowest.places();
        assertEquals(ROOM, places.length, "seed " + seed);
        assertEquals(ROOM, Arrays.stream(places).distinct().count(), "seed " + seed);
        Arrays.sort(kept);
        for (int i = 0; i < ROOM; i++) {
            long should = all[all.length - ROOM + i];
            assertTrue(
                    Math.abs(kept[i] - should) <= 1 + BUCKET * should,
                    "seed " + seed + ": " + kept[i] + " where a sort has " + should);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 63, 64, 127, 128, 1_000_000, Long.MAX_VALUE, -5})
    void anyLatencyHasAPlace(long ns) {
        Slowest slowest = new Slowest(2);
        assertEquals(0, slowest.placeFor(ns));
        assertEquals(1, slowest.places().length);
    }
}
