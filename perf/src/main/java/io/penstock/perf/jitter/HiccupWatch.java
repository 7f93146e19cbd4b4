package io.penstock.perf.jitter;

import io.penstock.api.HotPath;
import org.HdrHistogram.Histogram;

/**
 * Watches one thread that spins: told each time that it reads the clock, it takes a long step for a time in which the
 * thread did not run. The thread's own; {@link #result} is for others too, once the thread has ended.
 */
public final class HiccupWatch {
    /** Shorter steps are no hiccups: 1 us, some fifty readings of the clock. */
    public static final long THRESHOLD_NS = 1_000;

    private final Histogram gaps = Hiccups.emptyHistogram();
    private final Moments moments = new Moments();
    private long last;
    private long watchedNs;
    private long lostNs;
    private long longestNs;

    /** @param nowNanos on the clock that it will be told; watching begins here */
    public HiccupWatch(long nowNanos) {
        last = nowNanos;
    }

    /** The thread has just read the clock, and did nothing since the last call that takes as long as a hiccup. */
    @HotPath
    public void saw(long nowNanos) {
        long step = nowNanos - last;
        watchedNs += step;
        if (step > THRESHOLD_NS) {
            hiccup(last, step);
        }
        last = nowNanos;
    }

    /** The thread spins again after work of its own, which is no hiccup: watching goes on from here. */
    @HotPath
    public void resume(long nowNanos) {
        last = nowNanos;
    }

    /** What was seen. Takes some ms when much time was lost. */
    public Hiccups result() {
        Histogram waits = gaps.copyCorrectedForCoordinatedOmission(THRESHOLD_NS);
        waits.recordValueWithCount(0, Math.max(1, (watchedNs - lostNs) / THRESHOLD_NS));
        return new Hiccups(watchedNs, gaps.getTotalCount(), lostNs, longestNs, waits, moments);
    }

    private void hiccup(long startNanos, long lengthNs) {
        gaps.recordValue(Hiccups.bounded(lengthNs));
        moments.add(startNanos, lengthNs);
        lostNs += lengthNs;
        longestNs = Math.max(longestNs, lengthNs);
    }
}
