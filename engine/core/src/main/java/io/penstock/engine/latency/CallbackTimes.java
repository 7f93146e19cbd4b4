package io.penstock.engine.latency;

import io.penstock.api.HotPath;
import org.HdrHistogram.Histogram;

/** How long the callbacks of one strategy take, to two digits. One thread. */
public final class CallbackTimes {
    private static final int SIGNIFICANT_DIGITS = 2;

    private final Histogram histogram = new Histogram(1, HopHistogram.LONGEST_NS, SIGNIFICANT_DIGITS);
    private long max = LatencySummary.NONE;

    /** One callback. */
    @HotPath
    public void record(long durationNs) {
        max = Math.max(max, durationNs);
        histogram.recordValue(Math.min(Math.max(durationNs, 0), HopHistogram.LONGEST_NS));
    }

    /** Callbacks so far. */
    public long count() {
        return histogram.getTotalCount();
    }

    /** What so many of a hundred callbacks took at most, in ns. */
    public long atPercentile(double percentile) {
        return histogram.getValueAtPercentile(percentile);
    }

    /** All of them. */
    public LatencySummary summary() {
        return LatencySummary.of(histogram, max, 0);
    }
}
