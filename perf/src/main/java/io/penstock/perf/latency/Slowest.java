package io.penstock.perf.latency;

import io.penstock.api.HotPath;
import java.util.Arrays;

/**
 * Chooses the slowest of many events in constant time for each, without allocating: places for a fixed number of them, in
 * buckets by latency, 64 to each doubling. When all are taken, a slower event takes the place of one of the lowest bucket;
 * of events in that one bucket, which differ by less than a sixtieth, the first that came stay. One thread.
 */
final class Slowest {
    static final int NONE = -1;

    private static final int PER_DOUBLING_BITS = 6;
    private static final int BUCKETS = 64 << PER_DOUBLING_BITS;

    private final int[] first = new int[BUCKETS];
    private final int[] next;
    private int used;
    private int lowest;
    private long thresholdNs;

    /** Room for so many. */
    Slowest(int room) {
        next = new int[room];
        Arrays.fill(first, NONE);
    }

    /** Whether an event of this latency would be given a place. */
    @HotPath
    boolean wants(long ns) {
        return ns >= thresholdNs;
    }

    /** A place from 0 for an event of this latency, whose last holder has lost it; {@link #NONE} if it is not that slow. */
    @HotPath
    int placeFor(long ns) {
        int bucket = bucket(ns);
        int place = used < next.length ? used++ : takeLowest(bucket);
        if (place != NONE) {
            next[place] = first[bucket];
            first[bucket] = place;
        }
        return place;
    }

    /** The places that are taken, in no order. After the run. */
    int[] places() {
        int[] places = new int[next.length];
        int count = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            for (int place = first[bucket]; place != NONE; place = next[place]) {
                places[count++] = place;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private int takeLowest(int below) {
        while (first[lowest] == NONE) {
            lowest++;
        }
        thresholdNs = least(lowest + 1);
        if (lowest >= below) {
            return NONE;
        }
        int place = first[lowest];
        first[lowest] = next[place];
        return place;
    }

    /** Below the first doubling that has that many whole numbers each has a bucket of its own. */
    private static int bucket(long ns) {
        long value = Math.max(ns, 0);
        int shift = Math.max(0, 63 - PER_DOUBLING_BITS - Long.numberOfLeadingZeros(value | 1));
        return (shift << PER_DOUBLING_BITS) + (int) (value >>> shift);
    }

    private static long least(int bucket) {
        int shift = Math.max(0, (bucket >>> PER_DOUBLING_BITS) - 1);
        return (long) (bucket - (shift << PER_DOUBLING_BITS)) << shift;
    }
}
