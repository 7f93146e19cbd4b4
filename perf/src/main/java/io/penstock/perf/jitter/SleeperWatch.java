package io.penstock.perf.jitter;

import org.HdrHistogram.Histogram;

/**
 * Watches one thread that sleeps and is woken at fixed times: how much later than usual it was woken is how long an event
 * of that moment would have waited for a thread. Sees only a sample of the hiccups, and takes next to no time from what
 * it runs beside.
 */
final class SleeperWatch {
    private final Histogram waits = Hiccups.emptyHistogram();
    private final Moments moments = new Moments();
    private final long startNanos;
    private long lastNanos;
    private long usualNs = Long.MAX_VALUE;
    private long count;
    private long longestNs;

    SleeperWatch(long nowNanos) {
        startNanos = nowNanos;
        lastNanos = nowNanos;
    }

    /** The thread should have been woken at {@code due} and now is. Timers are late as a rule: the least lateness is. */
    void woken(long dueNanos, long nowNanos) {
        long late = nowNanos - dueNanos;
        usualNs = Math.min(usualNs, late);
        long wait = late - usualNs;
        waits.recordValue(Hiccups.bounded(wait));
        if (wait > HiccupWatch.THRESHOLD_NS) {
            count++;
            moments.add(dueNanos + usualNs, wait);
            longestNs = Math.max(longestNs, wait);
        }
        lastNanos = nowNanos;
    }

    Hiccups result() {
        return new Hiccups(lastNanos - startNanos, count, Hiccups.UNKNOWN, longestNs, waits, moments);
    }
}
