package io.penstock.perf.jitter;

import org.HdrHistogram.Histogram;

/**
 * How often and how long a thread that wanted to run did not. Immutable but for {@link #waits}, which nobody may change.
 *
 * @param watchedNs how long the thread was watched
 * @param count hiccups: times longer than {@link HiccupWatch#THRESHOLD_NS} in which it did not run
 * @param lostNs their sum, or {@link #UNKNOWN} where the thread was asleep in between
 * @param longestNs the longest of them, 0 without any
 * @param waits how long events would wait that arrive evenly over the watched time, in ns: 0 for those that find the
 *     thread running. Beside a latency at a steady rate, this is the part of its tail that the machine made
 * @param moments when they were
 */
public record Hiccups(long watchedNs, long count, long lostNs, long longestNs, Histogram waits, Moments moments) {
    /** Of a sum that cannot be told. */
    public static final long UNKNOWN = -1;

    private static final long LONGEST_NS = 3_600_000_000_000L;
    private static final int SIGNIFICANT_DIGITS = 3;

    /** Of durations in ns; longer ones than an hour are to be recorded as an hour. */
    static Histogram emptyHistogram() {
        return new Histogram(1, LONGEST_NS, SIGNIFICANT_DIGITS);
    }

    static long bounded(long durationNs) {
        return Math.min(durationNs, LONGEST_NS);
    }

    /** Percentage of the watched time that was lost; NaN where it cannot be told. */
    public double lostPercent() {
        return lostNs == UNKNOWN || watchedNs == 0 ? Double.NaN : 100.0 * lostNs / watchedNs;
    }

    /** Hiccups a second; 0 when nothing was watched. */
    public double perSecond() {
        return watchedNs == 0 ? 0 : count * 1e9 / watchedNs;
    }

    /** How long an event waits at this percentile, in ns. */
    public long waitNs(double percentile) {
        return Math.min(waits.getValueAtPercentile(percentile), longestNs);
    }

    /**
     * The longest hiccup of which a part lies between two moments of the clock that the watch was told, in ns; 0 when
     * there was none, or it was not kept.
     */
    public long longestBetween(long fromNanos, long toNanos) {
        return moments.longestBetween(fromNanos, toNanos);
    }
}
