package io.penstock.engine.latency;

import io.penstock.api.HotPath;
import org.HdrHistogram.Histogram;

/** One lane's histograms, in nanoseconds. Written by the lane; read after it has ended. */
public final class LatencyRecorder {
    /** Longer is recorded as this long. */
    private static final long LONGEST_NS = 60_000_000_000L;

    private final Histogram[] byHop = new Histogram[Hop.values().length];

    /** Empty histograms. */
    public LatencyRecorder() {
        for (int i = 0; i < byHop.length; i++) {
            byHop[i] = new Histogram(LONGEST_NS, 3);
        }
    }

    /** Lane thread. */
    @HotPath
    public void record(Hop hop, long durationNs) {
        byHop[hop.ordinal()].recordValue(Math.min(Math.max(durationNs, 0), LONGEST_NS));
    }

    /** Samples of a hop. */
    public long count(Hop hop) {
        return byHop[hop.ordinal()].getTotalCount();
    }

    /** Longest duration at a percentile, in ns; 0 when nothing was recorded. */
    public long percentileNs(Hop hop, double percentile) {
        return byHop[hop.ordinal()].getValueAtPercentile(percentile);
    }

    /** Adds another lane's samples; both lanes have ended. */
    public void add(LatencyRecorder other) {
        for (int i = 0; i < byHop.length; i++) {
            byHop[i].add(other.byHop[i]);
        }
    }
}
