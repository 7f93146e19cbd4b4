package io.penstock.perf.jitter;

import io.penstock.api.HotPath;

/** When hiccups were: the first of them, as many as there is room for. One thread writes; others read after it. */
final class Moments {
    /** At 300 a second, as on a virtual machine, those of seven minutes. */
    private static final int ROOM = 1 << 17;

    private final long[] startNanos = new long[ROOM];
    private final long[] lengthNs = new long[ROOM];
    private int used;

    @HotPath
    void add(long start, long length) {
        if (used < ROOM) {
            startNanos[used] = start;
            lengthNs[used++] = length;
        }
    }

    /** Steady clocks may wrap around: only differences are compared. */
    long longestBetween(long fromNanos, long toNanos) {
        long longest = 0;
        for (int i = 0; i < used; i++) {
            boolean overlaps = startNanos[i] - toNanos < 0 && startNanos[i] + lengthNs[i] - fromNanos > 0;
            if (overlaps) {
                longest = Math.max(longest, lengthNs[i]);
            }
        }
        return longest;
    }
}
