package io.penstock.engine.latency;

import org.HdrHistogram.Histogram;

/**
 * How long a hop took, in ns. Percentiles are to three significant digits, the maximum is exact. Without a sample all but
 * the counts are {@link #NONE}.
 *
 * @param count samples
 * @param clamped samples below 0 or above an hour, which the percentiles take for 0 and for an hour
 */
public record LatencySummary(
        long count, long p50Ns, long p90Ns, long p99Ns, long p999Ns, long p9999Ns, long maxNs, long clamped) {
    /** No duration: nothing was recorded. */
    public static final long NONE = -1;

    /** A hop of which nothing was recorded. */
    public static final LatencySummary EMPTY = new LatencySummary(0, NONE, NONE, NONE, NONE, NONE, NONE, 0);

    static LatencySummary of(Histogram samples, long maxNs, long clamped) {
        return samples.getTotalCount() == 0
                ? EMPTY
                : new LatencySummary(
                        samples.getTotalCount(),
                        percentile(samples, 50, maxNs),
                        percentile(samples, 90, maxNs),
                        percentile(samples, 99, maxNs),
                        percentile(samples, 99.9, maxNs),
                        percentile(samples, 99.99, maxNs),
                        maxNs,
                        clamped);
    }

    /** The histogram answers with the upper end of a bucket, which may lie above everything that was recorded. */
    private static long percentile(Histogram samples, double percentile, long maxNs) {
        return Math.min(samples.getValueAtPercentile(percentile), maxNs);
    }
}
